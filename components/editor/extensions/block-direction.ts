import type { Editor } from '@tiptap/core'

/** A direction that the writer chose; null follows the story. */
export type BlockDir = 'rtl' | 'ltr' | null

/** The direction chosen for the innermost block at the caret. */
export function directionAt(editor: Editor): BlockDir {
  const { dir } = editor.state.selection.$from.parent.attrs
  return dir === 'rtl' || dir === 'ltr' ? dir : null
}

/** Turns every block that the selection touches, a list with its items and their paragraphs. */
export function setDirection(editor: Editor, dir: BlockDir): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, position) => {
        if (node.type.spec.attrs && 'dir' in node.type.spec.attrs && node.attrs.dir !== dir) {
          tr.setNodeAttribute(position, 'dir', dir)
        }
      })
      return true
    })
    .run()
}
