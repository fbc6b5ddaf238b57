import type { Editor } from '@tiptap/core'
import { FIRST_BODY_INDEX, type TopBlock, topBlock } from '../blocks/top-block'

/** So far beside the text, in pixels, the mouse still means the block at its height. */
const GUTTER = 72

/** The block of the body that an element shows; null for headline and standfirst, and what is no block. */
export function blockOf(editor: Editor, element: Element): TopBlock | null {
  const { doc } = editor.state
  let from = 0
  for (let index = 0; index < doc.childCount; index++) {
    if (editor.view.nodeDOM(from) === element) return index < FIRST_BODY_INDEX ? null : topBlock(doc, index)
    from += doc.child(index).nodeSize
  }
  return null
}

/** The child of the story at a height of the window; null between two of them, and where the pointer is elsewhere. */
export function elementAt(story: HTMLElement, x: number, y: number): HTMLElement | null {
  const { left, right, top, bottom } = story.getBoundingClientRect()
  if (x < left - GUTTER || x > right + GUTTER || y < top || y > bottom) return null
  // Right in the middle of the text something floats more seldom than at its edges.
  for (const at of [Math.max(left + 4, Math.min(x, right - 4)), (left + right) / 2]) {
    const hit = story.ownerDocument.elementFromPoint(at, y)
    const child = hit && childOf(story, hit)
    if (child) return child
  }
  return null
}

function childOf(story: HTMLElement, element: Element): HTMLElement | null {
  if (element === story || !story.contains(element)) return null
  let child = element
  while (child.parentElement && child.parentElement !== story) child = child.parentElement
  return child instanceof HTMLElement ? child : null
}
