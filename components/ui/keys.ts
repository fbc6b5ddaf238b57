/** A combination as our code has it: `Mod+Shift+B`; `Mod` is ⌘ on Apple's machines, elsewhere Ctrl. */
export type Keys = string

/** What is asked of a keyboard event. */
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
}

const APPLE_SIGNS: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Tab: '⇥',
  Backspace: '⌫',
  Escape: 'esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
const OTHER_SIGNS: Record<string, string> = { Mod: 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' }

/** Each key of a combination as this machine's keyboard has it. */
export function keyNames(keys: Keys, onApple = isApple()): string[] {
  const signs = onApple ? APPLE_SIGNS : OTHER_SIGNS
  return keys.split('+').map(key => signs[key] ?? key)
}

/** `Mod+Shift+B` as this machine's keyboard has it: ⌘⇧B or Ctrl+Shift+B. */
export function keysLabel(keys: Keys, onApple = isApple()): string {
  return keyNames(keys, onApple).join(onApple ? '' : '+')
}

/**
 * Whether these keys were pressed. A letter or digit counts by its place on the keyboard where the layout has another
 * one there: on an Arabic keyboard Ctrl+F comes as Ctrl+ب.
 */
export function isPressed(event: Pressed, keys: Keys, onApple = isApple()): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const [mod, other] = onApple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  return (
    mod === parts.includes('Mod') &&
    !other &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    isKey(event, key)
  )
}

const CODES: Record<string, string> = { '/': 'Slash', '.': 'Period' }

function isKey({ key, code }: Pressed, sought: string): boolean {
  if (key.toLowerCase() === sought.toLowerCase()) return true
  // A Latin letter says what it is, whatever its place.
  if (/^[a-z]$/i.test(key) || sought.length > 1) return false
  return code === (CODES[sought] ?? (/^\d$/.test(sought) ? `Digit${sought}` : `Key${sought.toUpperCase()}`))
}
