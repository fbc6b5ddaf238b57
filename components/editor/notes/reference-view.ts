import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import type { BlockSetting } from '../cards/setting'
import { makeElement } from '../picture/make-element'
import { numberIn } from './footnote-numbers'

/** A reference in the text: its number, or a star where its note is not written. */
export function referenceView(setting: BlockSetting): NodeViewConstructor {
  return (node, _view, _getPos, decorations) => new ReferenceView(node, decorations, setting)
}

class ReferenceView implements NodeView {
  readonly dom = makeElement('span', { class: 'footnote-reference', role: 'link' })

  constructor(
    private node: Node,
    decorations: readonly Decoration[],
    private readonly setting: BlockSetting,
  ) {
    this.#show(numberIn(decorations))
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.#show(numberIn(decorations))
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  #show(number: number | null): void {
    const { words, writeNumber } = this.setting
    const written = number === null ? '*' : writeNumber(number)
    const label = number === null ? words('footnote.missing') : words('footnote.reference', { number: written })
    if (this.dom.textContent !== written) this.dom.textContent = written
    this.dom.setAttribute('aria-label', label)
    this.dom.title = label
    this.dom.classList.toggle('is-missing', number === null)
  }
}
