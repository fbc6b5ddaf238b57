import { createSlug } from '@/lib/arabic/slug'
import type { readerMetadataSchema } from '@/lib/contracts/articles'

export type Metadata = ReturnType<typeof readerMetadataSchema.parse>

const NO_METADATA: Metadata = { kicker: '', byline: '', dateline: '', source: '', slug: '', topics: [] }

/** Metadata as it is kept: all of it, the slug in the form that addresses have. */
export function completeMetadata(given: Partial<Metadata>): Metadata {
  const metadata = { ...NO_METADATA, ...given }
  return { ...metadata, slug: metadata.slug === '' ? '' : createSlug(metadata.slug, '') }
}
