import { expect, test } from 'vitest'
import { splitParagraphs } from './paragraphs'

test.each([
  ['blank lines', 'أولى\n\nثانية\n\n\nثالثة', ['أولى', 'ثانية', 'ثالثة']],
  ['line ends', 'أولى\nثانية\nثالثة', ['أولى', 'ثانية', 'ثالثة']],
  ['both', 'عنوان\nفرعي\n\nفقرة', ['عنوان', 'فرعي', 'فقرة']],
  ['nothing', '\n\n', []],
])('separates paragraphs by %s', (_, text, expected) => {
  expect(splitParagraphs(text)).toEqual(expected)
})

test('joins the lines of a hard-wrapped file', () => {
  const wrapped = `ارتفاع أسعار القمح

قالت وزارة الزراعة اليوم إن أسعار القمح ارتفعت
بنسبة خمسة في المئة منذ مطلع الشهر الجاري، وإن
المخزون يكفي.

وأضافت أن شحنتين كبيرتين ستصلان إلى الميناء
خلال أيام، وأن الأسعار ستعود بعدهما إلى ما
كانت عليه.`
  expect(splitParagraphs(wrapped)).toEqual([
    'ارتفاع أسعار القمح',
    'قالت وزارة الزراعة اليوم إن أسعار القمح ارتفعت بنسبة خمسة في المئة منذ مطلع الشهر الجاري، وإن المخزون يكفي.',
    'وأضافت أن شحنتين كبيرتين ستصلان إلى الميناء خلال أيام، وأن الأسعار ستعود بعدهما إلى ما كانت عليه.',
  ])
})

test('leaves a list of short lines apart', () => {
  expect(splitParagraphs('النتائج\n\nمصر\nتونس\nالمغرب\nالأردن')).toEqual([
    'النتائج',
    'مصر',
    'تونس',
    'المغرب',
    'الأردن',
  ])
})
