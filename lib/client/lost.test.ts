import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument, toNode } from '@/lib/document/document'
import { FRAGMENT } from '@/lib/document/schema'
import { bodyText } from '@/lib/document/text'
import { documentToYDoc, readDocument } from '@/lib/document/ydoc'
import { lostOf } from './lost'

const saved = createDocument({ headline: 'قمة', body: { text: 'أولى\nثانية' } })

function written(): Y.Doc {
  const ydoc = documentToYDoc(saved)
  const paragraph = ydoc.getXmlFragment(FRAGMENT).get(2)
  if (paragraph instanceof Y.XmlElement) paragraph.insert(1, [new Y.XmlText(' وأكثر')])
  return ydoc
}

describe('what is taken down of a document that ended', () => {
  test('is all of it, and the words that are new', () => {
    const ydoc = written()
    const lost = lostOf(ydoc, null, toNode(saved))
    expect(lost.paragraphs).toEqual(['أولى وأكثر'])
    expect(lost.document && bodyText(lost.document)).toBe('أولى وأكثر\nثانية')
    const again = new Y.Doc()
    Y.applyUpdate(again, lost.update)
    expect(readDocument(again)).toEqual(readDocument(ydoc))
  })

  test('is still its words where it is no article', () => {
    const ydoc = written()
    const unknown = new Y.XmlElement('marquee')
    unknown.insert(0, [new Y.XmlText('كلمات')])
    ydoc.getXmlFragment(FRAGMENT).push([unknown])
    const lost = lostOf(ydoc, null, toNode(saved))
    expect(lost.document).toBeNull()
    expect(lost.paragraphs.join(' ')).toContain('كلمات')
  })
})
