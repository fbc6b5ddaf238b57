import { describe, expect, it } from 'vitest'
import { createDocument } from './document'
import { picturesOf } from './pictures'
import { bodyText, countWords, headlineText, readingMinutes, standfirstText } from './text'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('text', () => {
  const document = createDocument({
    headline: 'العنوان',
    standfirst: 'المقدمة',
    body: {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'فرعي' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'سطر ' },
            { type: 'text', text: 'غامق', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'ثانٍ' },
          ],
        },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('أ'), paragraph('ب')] }] },
        { type: 'paragraph' },
      ],
    },
  })

  it('is taken from each part', () => {
    expect(headlineText(document)).toBe('العنوان')
    expect(standfirstText(document)).toBe('المقدمة')
    expect(bodyText(document)).toBe('فرعي\nسطر غامق\nثانٍ\nأ\nب\n')
    expect(headlineText(createDocument())).toBe('')
  })
})

describe('the text of blocks', () => {
  const text = (words: string) => [{ type: 'text', text: words }]
  const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(words)] })
  const document = createDocument({
    body: {
      type: 'doc',
      content: [
        { type: 'table', content: [{ type: 'tableRow', content: [cell('مصر'), cell('12')] }] },
        {
          type: 'picture',
          attrs: { media: '0190b6f2-7c1a-7c3e-8f00-0242ac120002' },
          content: [
            { type: 'pictureCaption', content: text('ميناء') },
            { type: 'pictureCredit', content: text('رويترز') },
            { type: 'pictureAlternative', content: text('سفن عند الغروب') },
          ],
        },
        { type: 'divider' },
        {
          type: 'paragraph',
          content: [...text('قال'), { type: 'footnoteReference', attrs: { note: 'a' } }, ...text(' الوزير')],
        },
        { type: 'embed', attrs: { href: 'https://youtu.be/x' }, content: text('فيديو') },
        { type: 'pullQuote', content: text('قول') },
        { type: 'footnote', attrs: { note: 'a' }, content: text('حاشية') },
      ],
    },
  })

  it('is what readers see of them, without alternative text', () => {
    expect(bodyText(document)).toBe('مصر\n12\nميناء\nرويترز\n\nقال الوزير\nفيديو\nقول\nحاشية')
  })

  it('tells the words of each picture', () => {
    expect(picturesOf(document)).toEqual([
      {
        media: '0190b6f2-7c1a-7c3e-8f00-0242ac120002',
        caption: 'ميناء',
        credit: 'رويترز',
        alternative: 'سفن عند الغروب',
      },
    ])
  })
})

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  \n ، . — ', 0],
    ['كلمة', 1],
    ['قالَ الرّئيسُ: «مرحبًا»', 3],
    ['الـ20 وَ30', 2],
    ['جمهورية مصـــر العربية', 3],
    ['می‌خواهم', 1],
    ['ـــ', 0],
    ['COP28 في دبي ٢٠٢٣', 4],
  ])('%s', (text, words) => expect(countWords(text)).toBe(words))
})

describe('readingMinutes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [180, 1],
    [900, 5],
  ])('%i words', (words, minutes) => expect(readingMinutes(words)).toBe(minutes))
})
