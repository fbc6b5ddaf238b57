import { expect, test } from 'vitest'
import type { Article } from '@/lib/client/article'
import { createDocument } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import { documentToYDoc, readDocument } from '@/lib/document/ydoc'
import { freezeStory } from './freeze'

const metadata = { kicker: 'قمة', byline: '', dateline: 'دبي', source: '', slug: '', topics: ['مناخ'] }

test('freezes text and metadata with their hash, whatever is written afterwards', () => {
  const ydoc = documentToYDoc(createDocument({ headline: 'عنوان', body: { text: 'فقرة' } }))
  const before = readDocument(ydoc)
  const frozen = freezeStory(ydoc, metadata as Article)
  ydoc.getXmlFragment('default').delete(2, 1)
  expect(frozen.document).toEqual(before)
  expect(frozen.contentHash).toBe(contentHash(before, metadata))
  expect(freezeStory(ydoc, metadata as Article).contentHash).not.toBe(frozen.contentHash)
})
