import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from '@tiptap/pm/view'
import { embedProvider } from '@/lib/document/embed-providers'
import { askOf } from '../commands/asking'
import { makeElement } from '../picture/make-element'
import { cardTools, isOfTools } from './card-tools'
import { removeCard } from './remove-card'
import type { BlockSetting } from './setting'

/** A card for what stands elsewhere: whose it is, its title to be typed, its host. Nothing of the other site loads. */
export function embedView(setting: BlockSetting): NodeViewConstructor {
  return (node, view, getPos) => new EmbedView(node, view, getPos, setting)
}

class EmbedView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM = makeElement('p', { class: 'card-title' })
  readonly #provider = makeElement('span', { class: 'card-label' })
  readonly #host = makeElement('a', { class: 'card-link', dir: 'ltr', target: '_blank', rel: 'noopener nofollow' })

  constructor(
    private node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    private readonly setting: BlockSetting,
  ) {
    const { words } = setting
    const change = {
      name: words('embed.change'),
      run: () => askOf(view, 'embed', { block: String(this.node.attrs.id) }),
    }
    const remove = { name: words('embed.remove'), run: () => removeCard(view, getPos()) }
    const head = makeElement('div', { class: 'card-head', contenteditable: 'false' }, this.#provider, this.#host)
    this.contentDOM.dataset.placeholder = words('embed.placeholder')
    this.dom = makeElement('div', { class: 'story-card embed-card' }, head, this.contentDOM)
    this.dom.append(cardTools(view, [change, remove]))
    this.#show()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const isSame = node.sameMarkup(this.node)
    this.node = node
    if (isSame) this.#showEmpty()
    else this.#show()
    return true
  }

  stopEvent(event: Event): boolean {
    return isOfTools(event)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(): void {
    const { href, id, dir } = this.node.attrs
    const found = embedProvider(href)
    this.#provider.textContent = found ? this.setting.nameOfProvider(found.key) : ''
    this.#host.textContent = found?.host ?? ''
    this.#host.href = found ? String(href) : ''
    if (typeof id === 'string') this.dom.dataset.id = id
    if (typeof dir === 'string') this.contentDOM.dir = dir
    else this.contentDOM.removeAttribute('dir')
    this.#showEmpty()
  }

  #showEmpty(): void {
    this.contentDOM.classList.toggle('is-blank', this.node.content.size === 0)
  }
}
