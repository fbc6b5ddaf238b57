import { Redo2, Undo2 } from 'lucide-react'
import { blockCommands } from './block-commands'
import type { CommandId, EditorCommand } from './command'
import { insertCommands } from './insert-commands'
import { markCommands } from './mark-commands'
import { moveCommands } from './move-commands'
import { tableCommands } from './table-commands'

const historyCommands: EditorCommand[] = [
  {
    id: 'undo',
    group: 'history',
    icon: Undo2,
    turns: true,
    keys: 'Mod+Z',
    isAvailable: editor => editor.isEditable && editor.can().undo(),
    run: editor => editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    group: 'history',
    icon: Redo2,
    turns: true,
    keys: 'Mod+Shift+Z',
    isAvailable: editor => editor.isEditable && editor.can().redo(),
    run: editor => editor.chain().focus().redo().run(),
  },
]

/** Every command of the editor, in the order in which menus show them. */
export const editorCommands: readonly EditorCommand[] = [
  ...blockCommands,
  ...insertCommands,
  ...markCommands,
  ...tableCommands,
  ...moveCommands,
  ...historyCommands,
]

/** The command of this name. Throws where none has it. */
export function getCommand(id: CommandId): EditorCommand {
  const command = editorCommands.find(known => known.id === id)
  if (!command) throw new Error(`no command ${id}`)
  return command
}
