import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from '@tiptap/pm/view'
import type { BlockSetting } from '../cards/setting'
import { makeElement } from '../picture/make-element'
import { numberIn } from './footnote-numbers'
import { toReference } from './go-to-note'

/** A note: its number, which leads back to the text, and its words; or a mark that nothing refers to it. */
export function footnoteView(setting: BlockSetting): NodeViewConstructor {
  return (node, view, _getPos, decorations) => new FootnoteView(node, view, decorations, setting)
}

class FootnoteView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM = makeElement('p', { class: 'footnote-text' })
  readonly #back: HTMLButtonElement
  readonly #orphan: HTMLElement

  constructor(
    private node: Node,
    view: EditorView,
    decorations: readonly Decoration[],
    private readonly setting: BlockSetting,
  ) {
    const { words } = setting
    const back = () => {
      const tr = toReference(view.state, this.node.attrs.note)
      if (tr) view.dispatch(tr)
      view.focus()
    }
    this.#back = makeElement('button', {
      type: 'button',
      class: 'footnote-back',
      title: words('footnote.back'),
      onclick: back,
    })
    this.#orphan = makeElement('span', { class: 'footnote-orphan', title: words('footnote.unreferencedHint') })
    this.#orphan.textContent = words('footnote.unreferenced')
    this.contentDOM.dataset.placeholder = words('footnote.placeholder')
    const head = makeElement('div', { class: 'footnote-head', contenteditable: 'false' }, this.#back, this.#orphan)
    this.dom = makeElement('div', { class: 'footnote', role: 'note' }, head, this.contentDOM)
    this.#show(numberIn(decorations))
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.#show(numberIn(decorations))
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.footnote-back') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(number: number | null): void {
    const { words, writeNumber } = this.setting
    const written = number === null ? '' : writeNumber(number)
    if (this.#back.textContent !== written) {
      this.#back.textContent = written
      this.#back.setAttribute(
        'aria-label',
        `${words('footnote.reference', { number: written })} – ${words('footnote.back')}`,
      )
    }
    this.#back.hidden = number === null
    this.#orphan.hidden = number !== null
    this.contentDOM.classList.toggle('is-blank', this.node.content.size === 0)
    const { id, dir } = this.node.attrs
    if (typeof id === 'string' && this.dom.dataset.id !== id) this.dom.dataset.id = id
    if (this.contentDOM.dir !== (dir ?? '')) this.contentDOM.dir = dir ?? ''
  }
}
