import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { deleteBlock, duplicateBlock, moveSelected, type Way } from '@/components/editor/blocks/move-blocks'
import { topRange } from '@/components/editor/blocks/top-block'
import { type CommandId, type EditorCommand, isInBody } from './command'

function move(editor: Editor, way: Way): boolean {
  return editor
    .chain()
    .focus()
    .command(({ tr }) => moveSelected(tr, way))
    .run()
}

function moving(id: CommandId, icon: EditorCommand['icon'], way: Way, keys: string): EditorCommand {
  return {
    id,
    group: 'block',
    icon,
    keys,
    isAvailable: editor => isInBody(editor) && moveSelected(editor.state.tr, way),
    run: editor => move(editor, way),
  }
}

/** What can be done to a block as a whole. */
export const moveCommands: EditorCommand[] = [
  moving('moveUp', ArrowUp, -1, 'Alt+Shift+ArrowUp'),
  moving('moveDown', ArrowDown, 1, 'Alt+Shift+ArrowDown'),
  {
    id: 'duplicate',
    group: 'block',
    icon: Copy,
    keys: 'Mod+Shift+D',
    isAvailable: isInBody,
    run: editor =>
      editor
        .chain()
        .focus()
        .command(({ tr }) => duplicateBlock(tr, topRange(tr.selection).last))
        .run(),
  },
  {
    id: 'deleteBlock',
    group: 'block',
    icon: Trash2,
    isGrave: true,
    isAvailable: isInBody,
    run: editor =>
      editor
        .chain()
        .focus()
        .command(({ tr }) => deleteBlock(tr, topRange(tr.selection).first))
        .run(),
  },
]
