import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './document'
import { FRAGMENT } from './schema'
import { Writer } from './testing/writer'
import { documentToYDoc, readDocument } from './ydoc'

const idsOf = (writer: Writer) => writer.document.content.map(block => block.attrs?.id)

describe('block ids', () => {
  const document = createDocument({ headline: 'عنوان', body: { text: 'أولى ثانية\nثالثة' } })
  const open = (ydoc: Y.Doc) => new Writer([Y.encodeStateAsUpdate(ydoc)])

  it('are given to new blocks by the writer who made them, and only there', () => {
    const writer = open(documentToYDoc(document))
    const reader = open(documentToYDoc(document))
    writer.do({ kind: 'enter', from: 0.6, to: 0 })
    expect(writer.document.content.length).toBe(5)
    expect(new Set(idsOf(writer)).size).toBe(5)
    const other = new Writer([Y.encodeStateAsUpdate(documentToYDoc(document))])
    for (const update of writer.outbox) other.receive(update)
    expect(other.outbox).toEqual([])
    expect(reader.outbox).toEqual([])
  })

  it('are missing or double without anybody writing, when a document is opened or changed by others', () => {
    const ydoc = documentToYDoc(document)
    const fragment = ydoc.getXmlFragment(FRAGMENT)
    const twin = new Y.XmlElement('paragraph')
    fragment.insert(4, [new Y.XmlElement('paragraph'), twin])
    twin.setAttribute('id', String(readDocument(ydoc).content[2]?.attrs?.id))
    const writer = open(ydoc)
    writer.receive(Y.encodeStateAsUpdate(ydoc))
    fragment.insert(4, [new Y.XmlElement('paragraph')])
    writer.receive(Y.encodeStateAsUpdate(ydoc))
    expect(writer.outbox).toEqual([])
    expect(readDocument(writer.ydoc)).toEqual(readDocument(ydoc))
  })

  it('are new on a copy', () => {
    const writer = open(documentToYDoc(document))
    writer.do({ kind: 'copy', from: 0, to: 0.9 })
    expect(writer.document.content.length).toBe(5)
    expect(new Set(idsOf(writer)).size).toBe(5)
    expect(writer.outbox.length).toBe(1)
  })
})
