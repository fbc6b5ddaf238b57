import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocument, type DocumentJSON, type NodeJSON, parseDocument } from './document'
import { repairDocument, replaceContent } from './forward-edit'
import { contentHash } from './hash'
import { FRAGMENT } from './schema'
import { arbitraryDocument } from './testing/arbitrary'
import { Writer } from './testing/writer'
import { bodyText, headlineText } from './text'
import { documentToYDoc, loadYDoc, readDocument } from './ydoc'

const metadata = { kicker: null, byline: null, dateline: null, source: null, slug: null, topics: [] }
const hash = (document: DocumentJSON) => contentHash(document, metadata)
const idsOf = (document: DocumentJSON) => document.content.map(block => block.attrs?.id)
const lines = (...text: string[]) => createDocument({ headline: 'عنوان', body: { text: text.join('\n') } })
const nameless = (document: DocumentJSON): DocumentJSON => ({
  ...document,
  content: document.content.map(block => ({ ...block, attrs: { ...block.attrs, id: null } })),
})

describe('replaceContent', () => {
  it('makes any document of any other, and then has nothing left to do', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const ydoc = documentToYDoc(before)
        const copy = loadYDoc(null, [Y.encodeStateAsUpdate(ydoc)])
        const update = replaceContent(ydoc, after)
        expect(hash(readDocument(ydoc))).toBe(hash(after))
        if (update) Y.applyUpdate(copy, update)
        expect(readDocument(copy)).toEqual(readDocument(ydoc))
        expect(replaceContent(ydoc, after)).toBeNull()
        expect(replaceContent(ydoc, readDocument(ydoc))).toBeNull()
        expect(replaceContent(ydoc, nameless(after))).toBeNull()
      }),
      { numRuns: 30 },
    )
  })

  it('keeps what others type meanwhile in blocks that stay, wherever blocks come and go', () => {
    const before = lines('أولى', 'ثانية', 'ثالثة')
    const ydoc = documentToYDoc(before)
    const other = new Writer([Y.encodeStateAsUpdate(ydoc)])
    const [headline, standfirst, first, second, third] = before.content
    if (!headline || !standfirst || !first || !second || !third) expect.fail()
    const fresh = createDocument({ body: { text: 'جديدة' } }).content[2] ?? expect.fail()
    const edited: NodeJSON = { ...third, content: [{ type: 'text', text: 'ثالثة بعد التحرير' }] }
    const update = replaceContent(ydoc, { type: 'doc', content: [headline, standfirst, fresh, second, edited] })
    other.do({ kind: 'type', from: 0.55, to: 1 })
    expect(bodyText(other.document)).toBe(
      'أولى\nثانية\nثالثة'.replace('ثانية', bodyText(other.document).split('\n')[1] ?? ''),
    )
    for (const sent of other.outbox) Y.applyUpdate(ydoc, sent)
    if (update) other.receive(update)
    expect(bodyText(readDocument(ydoc)).split('\n')).toEqual([
      'جديدة',
      expect.stringMatching(/كلمة/),
      'ثالثة بعد التحرير',
    ])
    expect(hash(other.document)).toBe(hash(readDocument(ydoc)))
  })

  it('keeps the names of blocks that come back without', () => {
    const before = lines('أولى', 'ثانية', 'ثالثة')
    const ydoc = documentToYDoc(before)
    replaceContent(ydoc, parseDocument(nameless(lines('أولى', 'ثانية محررة', 'ثالثة', 'رابعة'))))
    const after = readDocument(ydoc)
    expect(idsOf(after).slice(0, 5)).toEqual(idsOf(before))
    expect(idsOf(after)[5]).toMatch(/^\w{12}$/)
  })

  it('edits the headline in place', () => {
    const ydoc = documentToYDoc(lines('أولى'))
    const id = idsOf(readDocument(ydoc))[0]
    replaceContent(ydoc, createDocument({ headline: 'آخر', body: { text: 'أولى' } }))
    expect(headlineText(readDocument(ydoc))).toBe('آخر')
    expect(idsOf(readDocument(ydoc))[0]).toBe(id)
  })

  it('is small where little changed', () => {
    const text = Array.from({ length: 200 }, (_, index) => `فقرة ${index} ${'كلمة '.repeat(50)}`)
    const ydoc = documentToYDoc(lines(...text))
    const after = readDocument(ydoc)
    const last = after.content.at(-1)?.content?.[0]
    if (last) last.text = `${last.text}!`
    after.content.splice(2, 1)
    expect(replaceContent(ydoc, after)?.length).toBeLessThan(60)
  })
})

describe('repairDocument', () => {
  const paragraph = (text: string) => {
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [new Y.XmlText(text)])
    return element
  }

  it('leaves a good document alone', () => {
    fc.assert(
      fc.property(arbitraryDocument, document => {
        expect(repairDocument(documentToYDoc(document))).toBeNull()
      }),
    )
  })

  it('drops empty lists, gives the body a paragraph, leads with one headline and one standfirst', () => {
    const ydoc = loadYDoc(null)
    const fragment = ydoc.getXmlFragment(FRAGMENT)
    fragment.insert(0, [new Y.XmlElement('bulletList'), new Y.XmlElement('headline')])
    expect(repairDocument(ydoc)).not.toBeNull()
    expect(fragment.toArray().map(String)).toEqual([
      expect.stringContaining('<headline'),
      expect.stringContaining('<standfirst'),
      expect.stringContaining('<paragraph'),
    ])
    expect(repairDocument(ydoc)).toBeNull()
  })

  it('loses no text', () => {
    const ydoc = loadYDoc(null)
    const second = new Y.XmlElement('headline')
    second.insert(0, [new Y.XmlText('عنوان ثان')])
    ydoc
      .getXmlFragment(FRAGMENT)
      .insert(0, [paragraph('أولى'), second, paragraph('ثانية'), new Y.XmlElement('headline')])
    const read = readDocument(ydoc)
    expect(read.content.map(block => block.type)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    repairDocument(ydoc)
    expect(hash(readDocument(ydoc))).toBe(hash(read))
    expect(new Set(idsOf(readDocument(ydoc))).size).toBe(5)
  })
})
