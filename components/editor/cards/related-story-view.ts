import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import type { CardStory } from '@/lib/client/card-story'
import { askOf } from '../commands/asking'
import { makeElement } from '../picture/make-element'
import { cardTools, isOfTools } from './card-tools'
import { removeCard } from './remove-card'
import type { BlockSetting } from './setting'

/** A card that leads to another story: its headline, desk and state as they are now, and whether readers find it. */
export function relatedStoryView(setting: BlockSetting): NodeViewConstructor {
  return (node, view, getPos) => new RelatedStoryView(node, view, getPos, setting)
}

class RelatedStoryView implements NodeView {
  readonly dom: HTMLElement
  readonly #body = makeElement('div', { class: 'card-body' })

  constructor(
    private node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    private readonly setting: BlockSetting,
  ) {
    const { words } = setting
    const change = {
      name: words('related.change'),
      run: () => askOf(view, 'relatedStory', { block: String(this.node.attrs.id) }),
    }
    const remove = { name: words('related.remove'), run: () => removeCard(view, getPos()) }
    const label = makeElement('span', { class: 'card-label' }, words('related.label'))
    this.dom = makeElement(
      'div',
      { class: 'story-card related-card', contenteditable: 'false' },
      makeElement('div', { class: 'card-head' }, label),
      this.#body,
      cardTools(view, [change, remove]),
    )
    void this.#load()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const isSame = node.attrs.article === this.node.attrs.article
    this.node = node
    if (!isSame) void this.#load()
    return true
  }

  stopEvent(event: Event): boolean {
    return isOfTools(event)
  }

  ignoreMutation(): boolean {
    return true
  }

  async #load(): Promise<void> {
    const { id, article } = this.node.attrs
    const { words, findStory } = this.setting
    if (typeof id === 'string') this.dom.dataset.id = id
    this.#tell(words('related.loading'))
    const story = await findStory(String(article)).catch(() => undefined)
    // Meanwhile the card may lead elsewhere.
    if (article !== this.node.attrs.article) return
    if (story) this.#show(story)
    else if (story === null) this.#tell(words('related.gone'), words('related.goneHint'))
    else this.#tell(words('related.failed'))
  }

  #show({ headline, desk, state, isLive, href }: CardStory): void {
    const { words, nameOfState, untitled } = this.setting
    const link = makeElement(
      'a',
      { class: 'card-link card-title', href, target: '_blank', rel: 'noopener', title: words('related.open') },
      headline || untitled,
    )
    const chip = makeElement('span', { class: 'card-chip' }, isLive ? words('related.live') : words('related.notLive'))
    chip.dataset.state = isLive ? 'published' : state
    const facts = makeElement('p', { class: 'card-facts' }, makeElement('bdi', {}, desk))
    if (!isLive) facts.append(makeElement('span', {}, nameOfState(state)))
    facts.append(chip)
    const lines: HTMLElement[] = [link, facts]
    if (!isLive) lines.push(said('card-hint', words('related.notLiveHint')))
    this.#body.replaceChildren(...lines)
  }

  #tell(line: string, hint?: string): void {
    const lines = [said('card-told', line)]
    if (hint) lines.push(said('card-hint', hint))
    this.#body.replaceChildren(...lines)
  }
}

/** Words of the page around the story, which may run the other way. */
function said(name: string, words: string): HTMLElement {
  return makeElement('p', { class: name }, makeElement('bdi', {}, words))
}
