import { v4 as uuid } from 'uuid'
import { embedProvider } from '@/lib/document/embed-providers'
import type { BlockWriter } from './block-writer'
import { type ImageKind, judgeImage, type RefusalReason } from './pictures-in-html'
import type { PageStyles } from './styles'

/** A picture of a pasted text; in the text stands a `figure` that names it by `media` until it is in the store. */
export interface FoundPicture {
  media: string
  /** A `data:` or `blob:` address; null for a file that may be in the clipboard by itself. */
  source: string | null
}

const YOUTUBE = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/

/** Pictures and players of one pasted page: what is taken of them, and what is not. */
export class PictureReader {
  readonly pictures: FoundPicture[] = []
  /** The addresses of pictures that are not taken, each with the reason. */
  readonly refused = new Map<string, RefusalReason>()
  /** Films, sounds and windows of other sites that are not taken. */
  players = 0
  private readonly captions = new Map<Element, Element>()

  constructor(
    private readonly writer: BlockWriter,
    private readonly styles: PageStyles,
  ) {}

  /** To be told of a figure before its content is read, so that the caption goes with the picture. */
  figure(element: Element): void {
    const image = element.querySelector('img')
    const caption = element.querySelector('figcaption')
    if (image && caption && /^(?:source|file|own)$/.test(this.judge(image).kind)) this.captions.set(image, caption)
  }

  hasTaken(caption: Element): boolean {
    return [...this.captions.values()].includes(caption)
  }

  judge(image: Element): ImageKind {
    return judgeImage(image, this.styles.of(image))
  }

  /** Puts the block of a picture where it may stand, or remembers why there is none. */
  image(image: Element, judged: ImageKind): void {
    if (judged.kind === 'refused') this.refused.set(judged.source, judged.reason)
    if (judged.kind === 'own') this.place(image, judged.media)
    if (judged.kind !== 'source' && judged.kind !== 'file') return
    const media = uuid()
    this.pictures.push({ media, source: judged.kind === 'source' ? judged.source : null })
    this.place(image, media)
  }

  private place(image: Element, media: string): void {
    const alternative = image.getAttribute('alt') ?? ''
    const caption = this.captions.get(image)
    const figure = this.writer.element('figure', { 'data-media': media })
    const words = this.writer.element('figcaption')
    words.append(
      this.words('caption', (caption?.querySelector('.caption') ?? caption)?.textContent ?? ''),
      this.words('credit', caption?.querySelector('.caption ~ .credit')?.textContent ?? ''),
      // Programs put the file's name or address where a description should be.
      this.words('alternative', /^\S+\.\w{2,5}$|^https?:/i.test(alternative.trim()) ? '' : alternative),
    )
    figure.append(words)
    this.writer.standalone(figure)
  }

  /** A film, a sound or a window of another site: a card where one may be made of it. */
  player(element: Element): void {
    const source = (element.getAttribute('src') ?? '').replace(/^\/\//, 'https://')
    const href = source.replace(YOUTUBE, 'https://www.youtube.com/watch?v=$1')
    if (!embedProvider(href)) {
      this.players += 1
      return
    }
    const card = this.writer.element('div', { 'data-embed': href })
    card.textContent = oneLine(element.getAttribute('title') ?? '')
    this.writer.standalone(card)
  }

  private words(part: string, text: string): Element {
    const line = this.writer.element('p', { 'data-picture': part })
    line.textContent = oneLine(text)
    return line
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
