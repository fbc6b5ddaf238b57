import { type CleanHtml, cleanHtml, isOwnHtml } from './clean-html'
import type { FoundPicture } from './picture-reader'
import { picturesInRtf } from './rtf-pictures'

/** What one paste or drop brings, from the event until it stands in the text. */
export class Incoming {
  private page: CleanHtml | null = null
  private readonly files: Blob[]
  private readonly rtf: string

  constructor(data: DataTransfer | null) {
    this.files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    this.rtf = data?.getData('text/rtf') ?? ''
  }

  /** The page as it is to be read; what an editor of ours wrote stays as it is. */
  clean(html: string): string {
    if (isOwnHtml(html)) return html
    this.page = cleanHtml(html)
    return this.page.html
  }

  get refused(): CleanHtml['refused'] {
    return this.page?.refused ?? new Map()
  }

  get players(): number {
    return this.page?.players ?? 0
  }

  get pictures(): readonly FoundPicture[] {
    return this.page?.pictures ?? []
  }

  /**
   * The bytes or the address of each picture, by its name in the text. Those that the page only names as files are the
   * clipboard's own, if it has as many of them.
   */
  sources(): Map<string, Blob | string> {
    const unnamed = this.pictures.filter(({ source }) => source === null)
    const inRtf = unnamed.length > 0 ? picturesInRtf(this.rtf) : []
    const own = [inRtf, this.files].find(({ length }) => length === unnamed.length) ?? []
    const sources = new Map<string, Blob | string>()
    for (const { media, source } of this.pictures) {
      const found = source ?? own[unnamed.findIndex(picture => picture.media === media)]
      if (found !== undefined) sources.set(media, found)
    }
    return sources
  }
}
