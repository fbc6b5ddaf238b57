import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './document'
import { contentHash } from './hash'
import { FRAGMENT, schema } from './schema'
import { arbitraryDocument } from './testing/arbitrary'
import { arbitraryKeystroke, Writer } from './testing/writer'
import { documentToYDoc, encodeState, loadYDoc, readDocument, writeDocument } from './ydoc'

const metadata = { kicker: null, byline: null, dateline: null, source: null, slug: null, topics: [] }

describe('readDocument', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitraryDocument, document => {
        const ydoc = documentToYDoc(document)
        expect(readDocument(ydoc)).toEqual(document)
        const loaded = loadYDoc(encodeState(ydoc))
        expect(contentHash(readDocument(loaded), metadata)).toBe(contentHash(document, metadata))
      }),
    )
  })

  it('reads what the editor shows', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(arbitraryKeystroke, { maxLength: 30 }), (document, keystrokes) => {
        const writer = new Writer([Y.encodeStateAsUpdate(documentToYDoc(document))])
        for (const keystroke of keystrokes) writer.do(keystroke)
        const before = encodeState(writer.ydoc)
        expect(contentHash(readDocument(writer.ydoc), metadata)).toBe(contentHash(writer.document, metadata))
        expect(encodeState(writer.ydoc)).toEqual(before)
        const theirs = yXmlFragmentToProseMirrorRootNode(writer.ydoc.getXmlFragment(FRAGMENT), schema)
        expect(readDocument(writer.ydoc)).toEqual(theirs.toJSON())
      }),
      { numRuns: 15 },
    )
  })

  it('mends an emptied Y.Doc in the copy only', () => {
    const ydoc = new Y.Doc()
    expect(readDocument(ydoc).content.map(block => block.type)).toEqual(['headline', 'standfirst', 'paragraph'])
    expect(ydoc.getXmlFragment(FRAGMENT).length).toBe(0)
  })
})

describe('writeDocument', () => {
  it('is one update, and only for an empty Y.Doc', () => {
    const ydoc = new Y.Doc()
    let updates = 0
    ydoc.on('update', () => updates++)
    writeDocument(ydoc, createDocument({ headline: 'عنوان', body: { text: 'نص\nآخر' } }))
    expect(updates).toBe(1)
    expect(() => writeDocument(ydoc, createDocument())).toThrow('empty')
  })
})
