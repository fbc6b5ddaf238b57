import type { DocumentJSON, NodeJSON } from './document'

const WORDS =
  `أعلنت الوزارة اليوم خطة جديدة لتطوير الموانئ في البلاد خلال السنوات الخمس المقبلة وقال الوزير إن العمل سيبدأ
مطلع الشهر القادم بمشاركة شركات محلية وأجنبية مشيرا إلى أن التمويل متوفر وأوضح خبراء اقتصاد المشروع يوفر آلاف
فرص للشباب ويرفع حجم الصادرات بينما يرى آخرون ضرورة دراسة آثاره على البيئة البحرية والصيد قبل انطلاقه`.split(/\s+/)

/** A small generator of numbers, the same at each run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state >>> 8
  }
}

function paragraph(id: string, text: string): NodeJSON {
  return { type: 'paragraph', attrs: { id, dir: null }, content: [{ type: 'text', text }] }
}

/** A story of so many words, in paragraphs of some fifty. */
export function makeStory(words: number, paragraphs = Math.ceil(words / 50)): DocumentJSON {
  const random = numbers(words)
  const some = (count: number) =>
    Array.from({ length: count }, () => WORDS[random.next().value % WORDS.length]).join(' ')
  const body = Array.from({ length: paragraphs }, (_, place) =>
    paragraph(`0197-5f3a-${place.toString(16).padStart(4, '0')}`, some(Math.round(words / paragraphs))),
  )
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: some(9) }] },
      { type: 'standfirst', content: [{ type: 'text', text: some(20) }] },
      ...body,
    ],
  }
}

/** The story after one small edit: mostly a word exchanged in one paragraph, sometimes a paragraph more or less. */
export function editStory(story: DocumentJSON, number: number): DocumentJSON {
  const random = numbers(number)
  const content = [...story.content]
  const place = 2 + (random.next().value % (content.length - 2))
  const words = content[place]?.content?.[0]?.text?.split(' ') ?? []
  const id = String(content[place]?.attrs?.id)
  if (number % 40 === 0) content.splice(place, 1)
  else if (number % 40 === 20)
    content.splice(place, 0, paragraph(`${id}-${number}`, words.slice(0, 30).reverse().join(' ')))
  else {
    words[random.next().value % words.length] = WORDS[random.next().value % WORDS.length] ?? ''
    content[place] = paragraph(id, words.join(' '))
  }
  return { type: 'doc', content }
}
