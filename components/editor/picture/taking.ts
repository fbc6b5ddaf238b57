import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { type Place, placeBefore } from './place'
import { insertPictures } from './uploads'

/** Picture files that were let go over the text, at the place that the pointer meant. */
export function dropPictures(editor: Editor, view: EditorView, event: DragEvent): boolean {
  // A picture of the text that is moved about comes with a file of itself.
  if (view.dragging || !view.editable) return false
  const files = picturesIn(event.dataTransfer)
  if (files.length === 0) return false
  event.preventDefault()
  insertPictures(editor, files, placeUnder(view, event))
  return true
}

/**
 * Picture files on the clipboard. Programs that copy text (Word, Excel) put a picture of it beside the text; a text is
 * then meant.
 */
export function pastePictures(editor: Editor, view: EditorView, event: ClipboardEvent): boolean {
  const files = picturesIn(event.clipboardData)
  if (files.length === 0 || !view.editable || hasText(event.clipboardData)) return false
  event.preventDefault()
  insertPictures(editor, files)
  return true
}

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'))
}

function hasText(data: DataTransfer | null): boolean {
  const html = data?.getData('text/html') ?? ''
  const page = new DOMParser().parseFromString(html, 'text/html')
  return Boolean(page.body.textContent?.trim() || (html === '' && data?.getData('text/plain').trim()))
}

/** Between the two blocks that the pointer is nearest to. */
export function placeUnder(view: EditorView, { clientX, clientY }: DragEvent): Place {
  const { doc } = view.state
  const found = view.posAtCoords({ left: clientX, top: clientY })
  const index = found ? Math.min(doc.resolve(found.pos).index(0), doc.childCount - 1) : doc.childCount - 1
  let start = 0
  for (let child = 0; child < index; child++) start += doc.child(child).nodeSize
  const block = view.nodeDOM(start)
  const box = block instanceof Element ? block.getBoundingClientRect() : null
  return placeBefore(doc, box && clientY < box.top + box.height / 2 ? index : index + 1)
}
