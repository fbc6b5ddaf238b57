import { expect, test } from 'vitest'
import { isPressed, keysLabel } from './keys'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const ctrl = { ...none, ctrlKey: true }

test.each([
  ['Ctrl+F', 'Mod+F', { ...ctrl, key: 'f', code: 'KeyF' }, true],
  ['the same on an Arabic keyboard', 'Mod+F', { ...ctrl, key: 'ب', code: 'KeyF' }, true],
  ['the same with another arrangement of Latin letters', 'Mod+F', { ...ctrl, key: 'f', code: 'KeyY' }, true],
  ['another letter at that place', 'Mod+F', { ...ctrl, key: 'u', code: 'KeyF' }, false],
  ['no Ctrl', 'Mod+F', { ...none, key: 'f', code: 'KeyF' }, false],
  ['Shift beside it', 'Mod+F', { ...ctrl, shiftKey: true, key: 'F', code: 'KeyF' }, false],
  ['Ctrl+Shift+F', 'Mod+Shift+F', { ...ctrl, shiftKey: true, key: 'F', code: 'KeyF' }, true],
  ['F3', 'F3', { ...none, key: 'F3', code: 'F3' }, true],
  ['Shift+F3 for F3', 'F3', { ...none, shiftKey: true, key: 'F3', code: 'F3' }, false],
  ['Ctrl+/ on an Arabic keyboard', 'Mod+/', { ...ctrl, key: 'ظ', code: 'Slash' }, true],
  ['Ctrl+Alt+2', 'Mod+Alt+2', { ...ctrl, altKey: true, key: '²', code: 'Digit2' }, true],
  ['⌘F for Ctrl', 'Mod+F', { ...none, metaKey: true, key: 'f', code: 'KeyF' }, false],
])('%s', (_, keys, event, expected) => {
  expect(isPressed(event, keys, false)).toBe(expected)
})

test('⌘ is asked for on Apple’s machines', () => {
  expect(isPressed({ ...none, metaKey: true, key: 'f', code: 'KeyF' }, 'Mod+F', true)).toBe(true)
  expect(isPressed({ ...ctrl, key: 'f', code: 'KeyF' }, 'Mod+F', true)).toBe(false)
})

test.each([
  ['Mod+Shift+B', 'Ctrl+Shift+B', '⌘⇧B'],
  ['Shift+Enter', 'Shift+Enter', '⇧↩'],
  ['Escape', 'Esc', 'esc'],
])('%s is called %s or %s', (keys, elsewhere, onApple) => {
  expect([keysLabel(keys, false), keysLabel(keys, true)]).toEqual([elsewhere, onApple])
})
