import type { Editor } from '@tiptap/core'
import { rankByName } from '@/lib/arabic/rank-by-name'
import type { CommandGroup, CommandId, EditorCommand } from '../commands/command'
import { editorCommands } from '../commands/registry'

/** Always offered, in this order; the others once they are asked for by name. */
const GROUPS: readonly CommandGroup[] = ['blocks', 'insert']
const NAMED_ONLY: readonly CommandGroup[] = ['table']
/** What a slash at the caret is not the way to. */
const NEVER = new Set<CommandId>(['indent', 'outdent'])
const LATER = new Set<CommandId>(['directionAuto', 'directionRtl', 'directionLtr'])

export interface OfferedCommand {
  command: EditorCommand
  name: string
  words: string
}

/** What can be done here and is not so already, best first for a query, in the order of the menus without one. */
export function offeredCommands(
  editor: Editor,
  query: string,
  nameOf: (id: CommandId) => { name: string; words: string },
): OfferedCommand[] {
  const isNamed = query.trim() !== ''
  const groups = isNamed ? [...GROUPS, ...NAMED_ONLY] : GROUPS
  const offered = editorCommands.filter(
    command =>
      groups.includes(command.group) &&
      !NEVER.has(command.id) &&
      (isNamed || !LATER.has(command.id)) &&
      command.isAvailable(editor) &&
      !command.isActive?.(editor),
  )
  return rankByName(
    offered.map(command => ({ command, ...nameOf(command.id) })),
    query,
  )
}
