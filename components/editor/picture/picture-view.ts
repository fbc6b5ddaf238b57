import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from '@tiptap/pm/view'
import { buttonClass } from '@/components/ui/button-class'
import { findPicture } from '@/lib/client/media'
import { type Media, picturePath } from '@/lib/contracts/media'
import { choosePictures } from './choose-pictures'
import { makeElement } from './make-element'
import { PictureUpload } from './picture-upload'
import { uploadCard } from './upload-card'
import type { PictureSetting } from './words'

/** As wide as the story's column is drawn, in pixels of style. */
const COLUMN = 720

/** A picture in the editor: the file, and under it its words. Plain DOM: typing in the words draws nothing anew. */
export function pictureView(setting: PictureSetting): NodeViewConstructor {
  return (node, view, getPos) => new PictureView(node, view, getPos, setting)
}

class PictureView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #frame: HTMLElement
  readonly #image = makeElement('img', { decoding: 'async', alt: '' })
  readonly #missing: HTMLElement
  #upload: PictureUpload | undefined

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly getPos: () => number | undefined,
    private readonly setting: PictureSetting,
  ) {
    const { words } = setting
    const button = (name: string, onclick: () => void) =>
      makeElement('button', { type: 'button', class: buttonClass('plain', 'small'), onclick }, name)
    const tools = makeElement(
      'div',
      { class: 'picture-tools', role: 'group', 'aria-label': words('tools'), onkeydown: event => this.#leave(event) },
      button(words('replace'), () => void this.#replace()),
      button(words('remove'), () => this.#remove()),
    )
    this.#missing = makeElement('p', { class: 'picture-missing', dir: 'auto', hidden: '' }, words('missing'))
    this.#frame = makeElement(
      'div',
      { class: 'picture-frame', contenteditable: 'false', onclick: event => this.#select(event) },
      this.#image,
      this.#missing,
      tools,
    )
    this.#image.addEventListener('error', () => this.#setMissing(true))
    this.#image.addEventListener('load', () => this.#setMissing(false))
    this.contentDOM = makeElement('figcaption')
    this.dom = figureOf(node)
    this.dom.replaceChildren(this.#frame, this.contentDOM)
    this.dom.setAttribute('aria-label', words('picture'))
    this.#show()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const before = this.node
    this.node = node
    if (node.attrs.media !== before.attrs.media) this.#show()
    else if (node.lastChild !== before.lastChild) this.#image.alt = alternativeOf(node)
    return true
  }

  selectNode(): void {
    this.dom.classList.add('is-selected')
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected')
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.picture-tools, .picture-upload') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    this.#upload?.stop()
  }

  #show(): void {
    const id = String(this.node.attrs.media)
    this.#image.alt = alternativeOf(this.node)
    this.#image.src = picturePath(id, Math.round(COLUMN * Math.min(window.devicePixelRatio, 2)))
    const isCurrent = () => this.node.attrs.media === id
    findPicture(id).then(
      picture => {
        if (isCurrent() && picture) this.#keepSpace(picture)
      },
      // The picture itself says whether it is there.
      () => undefined,
    )
  }

  /** The text beneath does not jump when the picture arrives. */
  #keepSpace({ width, height }: Media): void {
    this.#image.width = width
    this.#image.height = height
  }

  #setMissing(isMissing: boolean): void {
    this.#missing.hidden = !isMissing
    this.#image.hidden = isMissing
  }

  /** Its caption stays, since it tells the story; whose it is and what it shows are the new picture's own. */
  async #replace(): Promise<void> {
    const [file] = await choosePictures({ several: false })
    if (!file || !this.view.editable) return
    this.#upload?.stop()
    const upload = new PictureUpload(file, this.setting, picture => {
      card.remove()
      if (!this.view.editable) return this.setting.words('faults.closed')
      this.#put(picture)
      return null
    })
    const card = uploadCard(upload, this.setting.words, () => {
      upload.stop()
      card.remove()
      this.view.focus()
    })
    this.#upload = upload
    this.#frame.querySelector('.picture-upload')?.remove()
    this.#frame.append(card)
    void upload.start()
  }

  #put({ id, credit, alternative }: Media): void {
    const position = this.getPos()
    if (position === undefined) return
    const { tr } = this.view.state
    replaceLine(tr, position, 'pictureAlternative', alternative)
    replaceLine(tr, position, 'pictureCredit', credit)
    this.view.dispatch(tr.setNodeAttribute(position, 'media', id))
  }

  #remove(): void {
    const position = this.getPos()
    if (position === undefined || !this.view.editable) return
    const { tr } = this.view.state
    this.view.dispatch(tr.delete(position, position + this.node.nodeSize).scrollIntoView())
    this.view.focus()
  }

  /** A press on the picture itself. */
  #select(event: Event): void {
    if (!this.stopEvent(event) && this.view.editable) this.#selectHere()
  }

  /** Escape goes from the buttons back to the picture. */
  #leave(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return
    event.preventDefault()
    this.#selectHere()
  }

  #selectHere(): void {
    const position = this.getPos()
    if (position === undefined) return
    const { tr } = this.view.state
    this.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, position)))
    this.view.focus()
  }
}

const alternativeOf = (node: Node) => node.lastChild?.textContent ?? ''

/** The figure as the schema writes it, with the attributes that it gives it. */
function figureOf(node: Node): HTMLElement {
  const rendered = DOMSerializer.fromSchema(node.type.schema).serializeNode(node)
  const figure = makeElement('figure')
  if (rendered instanceof HTMLElement)
    for (const { name, value } of rendered.attributes) figure.setAttribute(name, value)
  figure.classList.add('picture')
  return figure
}

function replaceLine(tr: Transaction, position: number, name: string, text: string): void {
  tr.doc.nodeAt(position)?.forEach((line, offset) => {
    if (line.type.name !== name) return
    const from = position + 1 + offset + 1
    tr.replaceWith(from, from + line.content.size, text ? tr.doc.type.schema.text(text) : [])
  })
}
