import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './document'
import { salvageDocument } from './salvage'
import { FRAGMENT } from './schema'
import { bodyText, headlineText } from './text'
import { documentToYDoc, encodeState, readDocument } from './ydoc'

const story = () => documentToYDoc(createDocument({ headline: 'قمة', body: { text: 'أولى\nثانية' } }))

test('a document in order is read as it is', () => {
  const ydoc = story()
  expect(salvageDocument(encodeState(ydoc), [])).toEqual(readDocument(ydoc))
})

test('of what the schema does not know the words remain, in their place', () => {
  const ydoc = story()
  const state = encodeState(ydoc)
  const unknown = new Y.XmlElement('marquee')
  const inner = new Y.XmlElement('blink')
  inner.insert(0, [new Y.XmlText('كلمات في عنصر مجهول')])
  unknown.insert(0, [inner])
  const updates: Uint8Array[] = []
  ydoc.on('update', update => updates.push(update))
  ydoc.getXmlFragment(FRAGMENT).insert(3, [unknown])
  expect(() => readDocument(ydoc)).toThrow()
  const salvaged = salvageDocument(state, updates)
  expect(headlineText(salvaged)).toBe('قمة')
  expect(bodyText(salvaged)).toBe('أولى\nكلمات في عنصر مجهول\nثانية')
})

test('an edit that cannot be decoded does not hide the others', () => {
  const ydoc = story()
  const state = encodeState(ydoc)
  const updates: Uint8Array[] = [Uint8Array.of(255, 255, 3)]
  ydoc.on('update', update => updates.push(update))
  const paragraph = ydoc.getXmlFragment(FRAGMENT).get(2)
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText('بعد التلف ')])
  expect(bodyText(salvageDocument(state, updates))).toBe('بعد التلف أولى\nثانية')
})

test('where nothing can be read there is an empty document', () => {
  expect(bodyText(salvageDocument(Uint8Array.of(9, 9, 9), [Uint8Array.of(1)]))).toBe('')
})
