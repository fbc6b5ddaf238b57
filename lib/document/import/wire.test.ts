import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldWords } from '@/lib/arabic/folding'
import { cleanText } from '@/lib/arabic/normalize'
import { EditorialError } from '@/lib/editorial/errors'
import { encodeText } from './encoding.fixture'
import { decodeWire, MAX_IMPORT_BYTES, parseWire, type Wire } from './wire'

const headline = 'محطة جديدة لتحلية المياه تبدأ العمل في العقبة'
const lead = 'بدأت محطة لتحلية مياه البحر ضخ المياه إلى أحياء المدينة بعد عامين من الأعمال.'
const second = 'وقال مدير المشروع إن المحطة «تكفي ثلث السكان» في الصيف.'

describe('a whole wire', () => {
  const wire = parseWire(
    [
      '19 - 05 - 2025',
      '',
      headline,
      '',
      'محطة جديدة لتحلية المياه تبدأ العمل فى العقبه.',
      '',
      'كتب: سامر حداد',
      '',
      `عمّان 19 أيار (بترا) -- \u00a0${lead}\u00a0`,
      '',
      `  ${second.replace(' ', '  ')}`,
      '',
      '(بترا)',
    ].join('\r\n'),
    'windows-1256',
  )

  it('comes apart into headline and paragraphs', () => {
    expect(wire.parts).toEqual({ headline, standfirst: '', paragraphs: [lead, second, '(بترا)'] })
  })

  it('gives the metadata', () => {
    expect(wire.metadata).toEqual({ dateline: 'عمّان 19 أيار', source: 'بترا', byline: 'سامر حداد' })
  })

  it('says what was recognised', () => {
    expect(wire.recognised).toEqual({
      encoding: 'windows-1256',
      date: '2025-05-19',
      headline,
      repeatedHeadline: true,
      dateline: 'عمّان 19 أيار',
      agency: 'بترا',
      byline: 'سامر حداد',
      paragraphs: 3,
      cleaned: { nonBreakingSpaces: 2, straySpaces: 3, bidiControls: 0, presentationForms: 0 },
    })
  })
})

const file = new URL('../../../../shared/wire/2025-05-19-xi-putin.txt', import.meta.url)

test.runIf(existsSync(file))('the wire of 19 May 2025', () => {
  const { text, encoding } = decodeWire(readFileSync(file))
  const { parts, recognised } = parseWire(text, encoding)
  expect(parts.headline).toMatch(/^شي وبوتين .* أوكرانيا$/)
  expect(parts.paragraphs[0]).toMatch(/^تلقى الرئيس الصيني/)
  expect(parts.paragraphs.every(paragraph => paragraph === paragraph.trim())).toBe(true)
  expect(recognised).toMatchObject({ encoding: 'utf-8', date: '2025-05-19', repeatedHeadline: true, paragraphs: 10 })
  expect(recognised.cleaned.nonBreakingSpaces).toBe(5)
})

type Expected = Partial<Wire['recognised']> & { body?: string[] }

test.each<[string, string[], Expected]>([
  ['headline and text', [headline, lead, second], { headline, body: [lead, second], date: null }],
  ['only a headline', [headline], { headline, body: [] }],
  ['only a date', ['19/5/2025'], { headline: null, date: '2025-05-19', body: [] }],
  ['a date after the headline', [headline, '١٩ مايو ٢٠٢٥', lead], { headline, date: '2025-05-19', body: [lead] }],
  ['two dates', ['19/5/2025', '20/5/2025', lead], { headline: '20/5/2025', date: '2025-05-19', body: [lead] }],
  ['an agency first', ['(رويترز)', headline, lead], { headline, agency: 'رويترز', body: [lead] }],
  ['an agency last', [headline, lead, 'المصدر: وكالة الأناضول'], { agency: 'وكالة الأناضول', body: [lead] }],
  ['a dateline first', ['دمشق-سانا', headline, lead], { headline, agency: 'سانا', dateline: 'دمشق', body: [lead] }],
  ['a dateline of its own', [headline, 'دمشق-سانا', lead], { agency: 'سانا', dateline: 'دمشق', body: [lead] }],
  ['no headline', [`بيروت - رويترز: ${lead}`, second], { headline: null, dateline: 'بيروت', body: [lead, second] }],
  ['a headline three times', [headline, headline, headline, lead], { repeatedHeadline: true, body: [lead] }],
  ['a headline of signs', ['***', '***', lead], { headline: '***', repeatedHeadline: true, body: [lead] }],
  ['an endless headline', ['ا'.repeat(10_000), lead], { headline: null, body: ['ا'.repeat(10_000), lead] }],
  ['a headline of 500', ['ا'.repeat(500), lead], { headline: 'ا'.repeat(500), body: [lead] }],
  [
    'markup',
    ['<script>alert(1)</script>', '<b>نص</b> &amp; [x](javascript:y)'],
    { headline: '<script>alert(1)</script>' },
  ],
  [
    'Latin',
    ['Wheat rises', 'CAIRO, May 19, 2025 (Reuters) - Prices rose.'],
    { date: '2025-05-19', body: ['Prices rose.'] },
  ],
  ['nothing', [''], { headline: null, body: [] }],
])('%s', (_, lines, { body, ...expected }) => {
  for (const lineEnd of ['\n', '\r\n', '\n\n']) {
    const { parts, recognised } = parseWire(lines.join(lineEnd))
    expect(recognised).toMatchObject(expected)
    if (body) expect(parts.paragraphs).toEqual(body)
    expect(parts.headline).toBe(recognised.headline ?? '')
  }
})

const codeOf = (bytes: Uint8Array): string | undefined => {
  try {
    decodeWire(bytes)
    return undefined
  } catch (error) {
    if (error instanceof EditorialError) return error.code
    throw error
  }
}

test.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'invalid'],
  ['a file of spaces', encodeText(' \r\n\u00a0\u200f', 'utf-8', true), 'invalid'],
  ['a file that is too large', new Uint8Array(MAX_IMPORT_BYTES + 1), 'too_large'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'unsupported_type'],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'unsupported_type'],
  ['a .docx', Buffer.from('PK\u0003\u0004 word/document.xml'), 'unsupported_type'],
  ['RTF', Buffer.from('{\\rtf1\\ansi\\ansicpg1256 \\u1593?}'), 'unsupported_type'],
  ['text with a zero byte', Buffer.from('خبر\u0000'), 'unsupported_type'],
])('%s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

describe('any input', () => {
  it('is read or refused with a code', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
    )
    fc.assert(
      fc.property(bytes, input => {
        const code = codeOf(input)
        if (code === undefined) parseWire(decodeWire(input).text)
        else expect(['invalid', 'unsupported_type']).toContain(code)
      }),
    )
  })

  it('loses no word', () => {
    const word = fc.constantFrom(
      'بيروت',
      'رويترز',
      'أ ف ب',
      '(واس)',
      '-',
      '--',
      ':',
      '/',
      'وكالة',
      'قال',
      'شيء',
      'COP28',
      '«',
      '12',
    )
    const line = fc.oneof(
      fc.array(word, { maxLength: 12 }).map(words => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    )
    const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n')
    fc.assert(
      fc.property(fc.array(line), lineEnd, (lines, end) => {
        const { parts, recognised } = parseWire(lines.join(end))
        const kept = [parts.headline, ...parts.paragraphs, recognised.dateline, recognised.agency, recognised.byline]
        const words = new Set(kept.flatMap(text => foldWords(text ?? '').split(' ')))
        expect(
          foldWords(cleanText(lines.join(' ')).text)
            .split(' ')
            .filter(own => !words.has(own)),
        ).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

test('a file of the largest size is read in a moment', () => {
  const line = `${second}\n`
  const text = line.repeat(Math.floor(MAX_IMPORT_BYTES / Buffer.byteLength(line)))
  const { text: decoded } = decodeWire(Buffer.from(text))
  expect(parseWire(decoded).recognised.repeatedHeadline).toBe(true)
})
