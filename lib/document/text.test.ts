import { describe, expect, it } from 'vitest'
import { createDocument } from './document'
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
