import { DOMSerializer, type Node } from '@tiptap/pm/model'
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from '@tiptap/pm/view'
import { makeElement } from './make-element'
import type { PictureWords } from './words'

/** The lines under a picture, in their order. */
export const PICTURE_LINES = ['pictureCaption', 'pictureCredit', 'pictureAlternative'] as const
export type PictureLine = (typeof PICTURE_LINES)[number]

/** One line of a picture's words: what it is for, and the text, which says in faint letters what belongs there. */
export function lineView(line: PictureLine, words: PictureWords): NodeViewConstructor {
  return node => new LineView(node, words(`lines.${line}`), words(`placeholders.${line}`))
}

class LineView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement

  constructor(
    private node: Node,
    label: string,
    placeholder: string,
  ) {
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM?.(node) ?? ['p', 0])
    this.contentDOM = contentDOM ?? makeElement('p')
    this.contentDOM.dataset.placeholder = placeholder
    const name = makeElement('span', { class: 'picture-label', contenteditable: 'false' }, label)
    this.dom = makeElement('div', { class: 'picture-line' }, name, dom)
    this.#showEmpty()
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false
    this.node = node
    this.#showEmpty()
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false
    return mutation.target === this.contentDOM
      ? mutation.type === 'attributes'
      : !this.contentDOM.contains(mutation.target)
  }

  #showEmpty(): void {
    this.contentDOM.classList.toggle('is-empty', this.node.content.size === 0)
  }
}
