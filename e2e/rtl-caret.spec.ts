import { makePicture } from '@/lib/testing/picture-files'
import { type Caret, expect, link, paragraph, test, text } from './rtl-story'

const xs = (stops: Caret[]) => stops.map(({ x }) => x)
const heads = (stops: Caret[]) => stops.map(({ head }) => head)

/** Each stop stands further to that side than the one before. */
function expectToMove(stops: Caret[], side: 'left' | 'right'): void {
  for (const [index, { x }] of stops.entries()) {
    const before = stops[index - 1]
    if (before && before.y === stops[index]?.y) {
      expect(side === 'left' ? before.x - x : x - before.x, `stop ${index} of ${xs(stops)}`).toBeGreaterThan(0)
    }
  }
}

test('3–4 the arrows move one step to their own side, and back through the same stops', async ({ write }) => {
  const words = 'وقع الوزيران الاتفاق'
  const story = await write(words)
  await story.clickAt(words)
  const there = await story.stops('ArrowLeft', words.length)
  expectToMove(there, 'left')
  const back = await story.stops('ArrowRight', words.length)
  expectToMove(back, 'right')
  expect(heads(back)).toEqual(heads(there).toReversed())
  expect(xs(back)).toEqual(xs(there).toReversed())
})

// Marks of comments and suggestions join this list once stories have them.
test('5 the arrows pass bold, links and italics without getting stuck', async ({ write }) => {
  const story = await write(
    paragraph('قال ', text('الوزير', 'bold'), ' إن ', link('الاتفاق'), text(' نهائي', 'italic')),
  )
  const length = 'قال الوزير إن الاتفاق نهائي'.length
  await story.clickAt('قال')
  const there = await story.stops('ArrowLeft', length)
  expectToMove(there, 'left')
  const back = await story.stops('ArrowRight', length)
  expect(xs(back)).toEqual(xs(there).toReversed())
})

test('6 the arrows pass «قمة COP28 في دبي» both ways', async ({ write }) => {
  const words = 'قمة COP28 في دبي'
  const story = await write(words)
  await story.clickAt(words)
  const there = await story.stops('ArrowLeft', words.length)
  // Inside the Latin word Chromium goes on in the order of reading: every place once, none left out.
  expect(heads(there)).toEqual(heads(there).map((_, index) => (there[0]?.head ?? 0) + index))
  const box = await story.letters('COP28')
  for (const { x } of there.slice(4, 10)) {
    expect(x).toBeGreaterThan(Math.min(...box.map(letter => letter.box.left)) - 6)
    expect(x).toBeLessThan(Math.max(...box.map(letter => letter.box.right)) + 12)
  }
  expectToMove(there.slice(0, 4), 'left')
  expectToMove(there.slice(10), 'left')
  const back = await story.stops('ArrowRight', words.length)
  expect(heads(back)).toEqual(heads(there).toReversed())
  expect(xs(back)).toEqual(xs(there).toReversed())
})

test('7 Home goes to the right edge, End to the left', async ({ write }) => {
  const words = 'وقع الوزيران الاتفاق'
  const story = await write(words)
  const line = await story.letters(words)
  await story.clickAt('الوزيران')
  await story.pressKey('Home')
  expect((await story.caret()).x).toBeCloseTo(line[0]?.box.right ?? 0, 0)
  await story.pressKey('End')
  expect((await story.caret()).x).toBeCloseTo(line.at(-1)?.box.left ?? 0, 0)
})

test('8 Ctrl and an arrow move by words', async ({ write }) => {
  const words = 'وقع الوزيران الاتفاق COP28 اليوم'
  const story = await write(words)
  await story.clickAt(words)
  const start = (await story.caret()).head
  const places = (stops: Caret[]) => stops.map(({ head }) => head - start)
  const there = await story.stops('Control+ArrowLeft', 5)
  expect(places(there)).toEqual([0, 3, 12, 20, 26, 32])
  const back = await story.stops('Control+ArrowRight', 5)
  expect(places(back)).toEqual([32, 27, 21, 13, 4, 0])
  expectToMove(there, 'left')
  expectToMove(back, 'right')
})

test('9 Shift and an arrow select', async ({ write }) => {
  const words = 'وقع الوزيران'
  const story = await write(words)
  await story.clickAt(words)
  await story.pressKey('Shift+ArrowLeft', 3)
  expect(await story.selectedText()).toBe('وقع')
  await story.pressKey('Shift+ArrowRight')
  expect(await story.selectedText()).toBe('وق')
})

test('10 Shift and an arrow select over the end of a paragraph', async ({ write }) => {
  const story = await write('أولى', 'ثانية')
  await story.clickAt('لى')
  await story.pressKey('Shift+ArrowLeft', 4)
  expect((await story.selectedText()).replace(/\s+/g, '|')).toBe('لى|ث')
})

test('11 the arrows pass مُدَرِّس by whole letters', async ({ write }) => {
  const story = await write('مُدَرِّس')
  await story.clickAt('مُدَرِّس')
  const there = await story.stops('ArrowLeft', 4)
  const start = there[0]?.head ?? 0
  // م with its damma, د with its fatha, ر with shadda and kasra, س.
  expect(heads(there).map(head => head - start)).toEqual([0, 2, 4, 7, 8])
  expectToMove(there, 'left')
  expect(heads(await story.stops('ArrowRight', 4))).toEqual(heads(there).toReversed())
})

test('12 Backspace takes one mark at a time', async ({ write }) => {
  const story = await write('مُدَرِّ')
  await story.clickAt('مُدَرِّ', 'after')
  for (const left of ['مُدَرِ', 'مُدَر', 'مُدَ', 'مُد', 'مُ', 'م']) {
    await story.pressKey('Backspace')
    await expect(story.body(0)).toHaveText(left)
  }
})

test('13 an arrow onto a divider selects it, from both sides, in text of both directions', async ({ write }) => {
  const latin = { ...paragraph('Reuters'), attrs: { dir: 'ltr' } }
  const story = await write('قبل', { type: 'divider' }, 'بعد', { type: 'divider' }, latin, { type: 'divider' }, 'آخر')
  for (const [words, side, key] of [
    ['قبل', 'after', 'ArrowLeft'],
    ['قبل', 'after', 'ArrowDown'],
    ['بعد', 'before', 'ArrowRight'],
    ['بعد', 'before', 'ArrowUp'],
    ['Reuters', 'after', 'ArrowRight'],
    ['Reuters', 'before', 'ArrowLeft'],
  ] as const) {
    await story.clickAt(words, side)
    await story.pressKey(key)
    await expect.poll(() => story.selectedNode(), `${key} ${side} ${words}`).toBe('divider')
  }
  await story.clickAt('قبل', 'after')
  await story.pressKey('ArrowLeft', 2)
  await expect.poll(() => story.selectedNode()).toBe(null)
  await story.type('س')
  await expect(story.body(2)).toHaveText('سبعد')
})

test('13 an arrow onto a picture selects it, from both sides', async ({ desk, write }) => {
  const upload = await desk.api.post('/api/media', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    multipart: { file: { name: 'سد.png', mimeType: 'image/png', buffer: await makePicture('png', 320, 200) } },
  })
  expect(upload.status()).toBe(201)
  const lines = ['pictureCaption', 'pictureCredit', 'pictureAlternative'].map(type => ({
    type,
    content: [text('السد')],
  }))
  const picture = { type: 'picture', attrs: { media: (await upload.json()).id }, content: lines }
  const story = await write('قبل', picture, 'بعد')
  for (const [words, side, key] of [
    ['قبل', 'after', 'ArrowLeft'],
    ['قبل', 'after', 'ArrowDown'],
    ['بعد', 'before', 'ArrowRight'],
    ['بعد', 'before', 'ArrowUp'],
  ] as const) {
    await story.clickAt(words, side)
    await story.pressKey(key)
    await expect.poll(() => story.selectedNode(), `${key} ${side} ${words}`).toBe('picture')
  }
})
