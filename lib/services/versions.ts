import { insertVersion, listVersionRows, readVersionChain, type VersionRow } from '@/db/queries/versions'
import { readerMetadataSchema } from '@/lib/contracts/articles'
import type { DocumentJSON } from '@/lib/document/document'
import { contentHash, type ReaderMetadata } from '@/lib/document/hash'
import { EditorialError } from '@/lib/editorial/errors'
import { summarize } from './documents'
import { decodeVersion, encodeVersion } from './version-codec'

/** A version with the text that it keeps. */
export interface VersionContent {
  row: VersionRow
  document: DocumentJSON
  metadata: ReaderMetadata
}

/** One version in so many is stored whole, so that none takes long to read. */
const FULL_EVERY = 50

export interface NewVersion {
  articleId: string
  number: number
  cause: string
  createdBy: string | null
  createdAt: Date
  document: DocumentJSON
  metadata: ReaderMetadata
  name?: string | null
  note?: string | null
}

/** Keeps a copy of what readers would see, for good. In the transaction that makes it. */
export async function keepVersion(version: NewVersion): Promise<void> {
  const { document, metadata, name = null, note = null, ...rest } = version
  const isFull = version.number % FULL_EVERY === 1
  const previous = isFull ? null : await findVersion(version.articleId, version.number - 1)
  const { encoding, bytes } = encodeVersion(document, previous?.document ?? null)
  await insertVersion({
    ...rest,
    name,
    note,
    contentHash: contentHash(document, metadata),
    wordCount: summarize(document).wordCount,
    metadata,
    encoding,
    content: Buffer.from(bytes),
    authorship: null,
  })
}

/**
 * Reads a version and proves by its hash that it is what was kept.
 * @returns null when there is none of that number
 * @throws Error when the stored bytes are no longer what was kept
 */
export async function findVersion(articleId: string, number: number): Promise<VersionContent | null> {
  const chain = await readVersionChain(articleId, number)
  const row = chain.at(-1)
  if (row?.number !== number) return null
  let document: DocumentJSON | null = null
  for (const link of chain) document = decodeVersion(link.content, link.encoding, document)
  if (!document) return null
  const metadata = readerMetadataSchema.parse(row.metadata)
  if (contentHash(document, metadata) !== row.contentHash) {
    throw new Error(`Version ${number} of article ${articleId} is damaged: its content does not match its hash`)
  }
  return { row, document, metadata }
}

/** As `findVersion`; throws not_found when there is none. */
export async function getVersion(articleId: string, number: number): Promise<VersionContent> {
  const version = await findVersion(articleId, number)
  if (!version) throw new EditorialError('not_found')
  return version
}

export { listVersionRows as listVersions }
