import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** A picture that was pasted and is not in the library yet: no block of the text stands for it until it is. */
export interface WaitingPicture {
  /** The name that the pasted text gave it. */
  media: string
  /** How many blocks of the text stand before its place; null where nothing tells the place. */
  index: number | null
  caption: string
  alternative: string
}

/** Takes the pasted pictures of these names out of the text again, and tells where each stood. */
export function takeOutPictures(tr: Transaction, names: readonly string[]): WaitingPicture[] {
  const wanted = new Set<unknown>(names)
  const waiting: WaitingPicture[] = []
  const places: { from: number; to: number }[] = []
  tr.doc.forEach((block, from, index) => {
    if (block.type.name !== 'picture' || !wanted.delete(block.attrs.media)) return
    waiting.push({ media: block.attrs.media, index: index - places.length, ...wordsOf(block) })
    places.push({ from, to: from + block.nodeSize })
  })
  const isAll = places.length > 0 && tr.doc.childCount - places.length < 3
  for (const [index, { from, to }] of places.reverse().entries()) {
    const paragraph = isAll && index === places.length - 1 ? tr.doc.type.schema.nodes.paragraph?.create() : null
    if (paragraph) tr.replaceWith(from, to, paragraph)
    else tr.delete(from, to)
  }
  return [
    ...waiting,
    ...[...wanted].map(media => ({ media: String(media), index: null, caption: '', alternative: '' })),
  ]
}

function wordsOf(picture: Node): { caption: string; alternative: string } {
  const words = (name: string) => picture.children.find(({ type }) => type.name === name)?.textContent ?? ''
  return { caption: words('pictureCaption'), alternative: words('pictureAlternative') }
}
