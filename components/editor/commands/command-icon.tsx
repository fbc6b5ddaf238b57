import type { EditorCommand } from './command'

/** The mark of a command; one that points turns with the page. */
export function CommandIcon({ command, className = 'size-4.5' }: { command: EditorCommand; className?: string }) {
  const { icon: Icon, turns } = command
  return <Icon aria-hidden className={`shrink-0 ${className} ${turns ? 'rtl:-scale-x-100' : ''}`} />
}
