import { addMediaUses } from '@/db/queries/media'
import { insertVersion, listVersionRows, readVersionChain, type VersionRow } from '@/db/queries/versions'
import type { DocumentJSON } from '@/lib/document/document'
import { contentHash, type ReaderMetadata } from '@/lib/document/hash'
import { pictureIds } from '@/lib/document/picture-ids'
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

/** The stored bytes of a version are no longer what was kept. */
export class DamagedVersion extends Error {
  constructor(articleId: string, number: number, cause?: unknown) {
    super(`Version ${number} of article ${articleId} is damaged: its content does not match its hash`, { cause })
    this.name = 'DamagedVersion'
  }
}

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
  const previous = isFull ? null : await findIntactVersion(version.articleId, version.number - 1)
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
  })
  await addMediaUses(version.articleId, pictureIds(document))
}

/** A damaged version must not stand in the way of those after it, least of all of a withdrawal. */
async function findIntactVersion(articleId: string, number: number): Promise<VersionContent | null> {
  try {
    return await findVersion(articleId, number)
  } catch (error) {
    if (error instanceof DamagedVersion) return null
    throw error
  }
}

/**
 * Reads a version and proves by its hash that it is what was kept.
 * @returns null when there is none of that number
 * @throws DamagedVersion
 */
export async function findVersion(articleId: string, number: number): Promise<VersionContent | null> {
  const chain = await readVersionChain(articleId, number)
  const row = chain.at(-1)
  if (row?.number !== number) return null
  try {
    const document = decodeChain(chain)
    // As it was kept: what the contract allows may have changed since.
    const metadata = row.metadata as ReaderMetadata
    if (contentHash(document, metadata) === row.contentHash) return { row, document, metadata }
  } catch (error) {
    throw new DamagedVersion(articleId, number, error)
  }
  throw new DamagedVersion(articleId, number)
}

function decodeChain(chain: readonly VersionRow[]): DocumentJSON {
  let document: DocumentJSON | null = null
  for (const link of chain) document = decodeVersion(link.content, link.encoding, document)
  if (!document) throw new Error('An empty chain')
  return document
}

/** As `findVersion`; throws not_found when there is none. */
export async function getVersion(articleId: string, number: number): Promise<VersionContent> {
  const version = await findVersion(articleId, number)
  if (!version) throw new EditorialError('not_found')
  return version
}

export { listVersionRows as listVersions }
