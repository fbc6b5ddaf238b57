import type { Doc } from 'yjs'
import type { Article } from '@/lib/client/article'
import type { DocumentJSON } from '@/lib/document/document'
import { contentHash, type ReaderMetadata } from '@/lib/document/hash'
import { readDocument } from '@/lib/document/ydoc'

/** All that readers would see, as it was at one moment; approving it approves exactly this. */
export interface FrozenStory {
  /** RFC 3339 */
  at: string
  document: DocumentJSON
  metadata: ReaderMetadata
  /** Of document and metadata, worked out here. */
  contentHash: string
}

/** Takes the text out of the live document as it is now, and works out its hash. */
export function freezeStory(ydoc: Doc, article: Article): FrozenStory {
  const { kicker, byline, dateline, source, slug, topics } = article
  const metadata = { kicker, byline, dateline, source, slug, topics }
  const document = readDocument(ydoc)
  return { at: new Date().toISOString(), document, metadata, contentHash: contentHash(document, metadata) }
}
