import { z } from 'zod'
import type { ChangeKind } from '@/lib/editorial/article'

/** What every page of the reading site says about its newsroom. */
export interface SiteNewsroom {
  /** Empty: the product's own name. */
  name: string
  timeZone: string
  monthNames: 'arab' | 'levant' | 'maghreb'
  digits: 'latin' | 'arabic'
  desks: SiteDesk[]
}

export interface SiteDesk {
  slug: string
  name: string
}

/** A live article as lists show it. `path` is its address, decoded. */
export interface LiveStory {
  articleId: string
  path: string
  headline: string
  standfirst: string
  kicker: string
  urgent: boolean
  firstPublishedAt: Date
  publishedAt: Date
  desk: SiteDesk
}

/** A change that readers are told of; the first publication and minor changes are none. */
export interface ReaderChange {
  kind: Exclude<ChangeKind, 'minor'>
  note: string
  at: Date
}

/** What the public page of an article shows around its text. */
export interface ArticleFacts {
  id: string
  path: string
  version: number
  desk: SiteDesk
  headline: string
  standfirst: string
  wordCount: number
  urgent: boolean
  firstPublishedAt: Date
  /** When the version that is read went out, minor changes too. */
  publishedAt: Date
  /** The last first. */
  changes: ReaderChange[]
  /** The latest of its desk beside it. */
  more: LiveStory[]
}

/** The file of a picture as the public may see it; width and height are of the widest. */
export interface SitePicture {
  id: string
  width: number
  height: number
}

/** What an article's text shows that is kept elsewhere, as it is now. */
export interface ArticleBody {
  pictures: SitePicture[]
  /** The stories that it leads to and that are live. */
  related: LiveStory[]
}

/** Stories as the front page arranges them; each stands there once. */
export interface FrontPage {
  lead: LiveStory | null
  seconds: LiveStory[]
  latest: LiveStory[]
  sections: { desk: SiteDesk; stories: LiveStory[] }[]
}

/** Where a page of a list begins: after this story. */
export const liveCursorSchema = z.object({
  at: z.number().int().min(0).max(8_640_000_000_000_000),
  id: z.string().min(1).max(64),
})
