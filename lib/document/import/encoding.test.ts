import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeText, type WireEncoding } from './encoding'
import { encodeText } from './encoding.fixture'

const arabic = 'أعلنت الوزارة أمس خطة «المدن الصغيرة» بتكلفة 12 مليون دولار؛ وقال الوزير: هذا أوّل الطريق.\r\n'
const mixed = 'قمة COP28 في دبي: اتفاق على صندوق Loss and Damage.\n'

const encodings: [string, WireEncoding, boolean][] = [
  ['UTF-8', 'utf-8', false],
  ['UTF-8 with a mark', 'utf-8', true],
  ['UTF-16LE with a mark', 'utf-16le', true],
  ['UTF-16BE with a mark', 'utf-16be', true],
  ['UTF-16LE', 'utf-16le', false],
  ['UTF-16BE', 'utf-16be', false],
  ['Windows-1256', 'windows-1256', false],
]

describe.each(encodings)('%s', (_, encoding, hasMark) => {
  it.each([arabic, mixed, arabic.repeat(50), 'عاجل', 'ارتفاع أسعار القمح'])('reads %j', text => {
    expect(decodeText(encodeText(text, encoding, hasMark))).toEqual({ text, encoding })
  })
})

test('French in Windows-1256 is French', () => {
  const text = 'Le ministre a déclaré que l’été sera très chaud à Beyrouth.'
  expect(decodeText(encodeText(text, 'windows-1256'))?.text).toBe(text)
})

test('the frame of an old wire is let through', () => {
  const text = '\u0001عاجل\u0002القاهرة\u0003\u0004\u001a'
  expect(decodeText(encodeText(text, 'windows-1256'))?.text).toBe(text)
})

test.each<[string, Uint8Array]>([
  ['German in Latin-1', Buffer.from('Die Straße führt über München nach Köln, schöne Grüße', 'latin1')],
  ['UTF-8 cut in the middle of a letter', Buffer.from(arabic).subarray(0, 41)],
  ['UTF-8 with a wrong byte', Buffer.concat([Buffer.from(arabic), Buffer.from([0xff]), Buffer.from(arabic)])],
  ['zero bytes', new Uint8Array(64)],
  ['half a surrogate pair in UTF-16', Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8)],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, index) => (index % 2 ? 0 : index % 7))],
  ['control characters', Buffer.from('abc\u0007\u0008def')],
])('%s are no text', (_, bytes) => {
  expect(decodeText(bytes)).toBeNull()
})

test('any text comes back from UTF-8 and UTF-16 with a mark', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ابتثجلمنوي َِّABCxyz ،؛0123٤٥\n') })
  fc.assert(
    fc.property(text, fc.constantFrom<WireEncoding>('utf-8', 'utf-16le', 'utf-16be'), (whole, encoding) => {
      expect(decodeText(encodeText(whole, encoding, true))?.text).toBe(whole)
    }),
  )
})
