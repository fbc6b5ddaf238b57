import type { NodeJSON } from '@/lib/document/document'
import { expect, paragraph, type RtlStory, test } from './rtl-story'

const ROWS = [
  ['المدينة', 'السكان', 'المساحة'],
  ['دبي', '3.6 مليون', '4114'],
  ['أبوظبي', '1.5 مليون', '972'],
]

function table(rows: string[][], attrs: object = {}): NodeJSON {
  return {
    type: 'table',
    attrs: { ...attrs },
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map(words => ({ type: row === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(words)] })),
    })),
  }
}

const cell = (story: RtlStory, row: number, column: number) =>
  story.text.locator('tr').nth(row).locator('td, th').nth(column)

async function boxOf(story: RtlStory, row: number, column: number) {
  const box = await cell(story, row, column).boundingBox()
  if (!box) throw new Error('the cell is not shown')
  return { left: box.x, right: box.x + box.width, width: box.width, middle: box.y + box.height / 2 }
}

/** The words of the cell that the caret stands in. */
const cellAtCaret = (story: RtlStory) =>
  story.text.evaluate(() => getSelection()?.focusNode?.parentElement?.closest('td, th')?.textContent ?? null)

const widths = async (story: RtlStory) => {
  const [block] = (await story.content()).filter(({ type }) => type === 'table')
  return block?.content?.map(row => row.content?.map(({ attrs }) => attrs?.colwidth ?? null))
}

async function drag(story: RtlStory, from: { x: number; y: number }, by: number) {
  const { mouse } = story.page
  await mouse.move(from.x, from.y)
  await expect(story.text).toHaveCSS('cursor', 'col-resize')
  await mouse.down()
  await mouse.move(from.x + by / 2, from.y + 2, { steps: 3 })
  await mouse.move(from.x + by, from.y + 2, { steps: 3 })
}

test('14 the first cell of a table stands at the right', async ({ write }) => {
  const story = await write(table(ROWS), 'بعده')
  const boxes = await Promise.all([0, 1, 2].map(column => boxOf(story, 0, column)))
  expect(boxes[0]?.left).toBeGreaterThanOrEqual((boxes[1]?.right ?? 0) - 1)
  expect(boxes[1]?.left).toBeGreaterThanOrEqual((boxes[2]?.right ?? 0) - 1)
})

test('15 an arrow at the end of a cell goes to the next one, and back', async ({ write }) => {
  const story = await write('قبله', table(ROWS), 'بعده')
  await story.clickAt('دبي', 'after')
  await story.pressKey('ArrowLeft')
  expect(await cellAtCaret(story)).toBe('3.6 مليون')
  const there = await story.caret()
  await story.pressKey('ArrowRight')
  expect(await cellAtCaret(story)).toBe('دبي')
  await story.pressKey('ArrowLeft')
  expect(await story.caret()).toEqual(there)
  // Through the whole table and out of it, without getting stuck.
  const seen: (string | null)[] = []
  await story.clickAt('المدينة')
  for (let step = 0; step < 70; step++) {
    const words = await cellAtCaret(story)
    if (words !== seen.at(-1)) seen.push(words)
    if (words === null) break
    await story.pressKey('ArrowLeft')
  }
  expect(seen).toEqual([...ROWS.flat(), null])
  await story.clickAt('بعده')
  await story.pressKey('ArrowRight')
  expect(await cellAtCaret(story)).toBe('972')
})

test('15 Shift and an arrow over the edge of a cell select cells', async ({ write }) => {
  const story = await write(table(ROWS), 'بعده')
  await story.clickAt('دبي', 'after')
  await story.pressKey('Shift+ArrowLeft')
  await expect(story.text.locator('.selectedCell')).toHaveText(['دبي', '3.6 مليون'])
  await story.pressKey('Shift+ArrowLeft')
  await expect(story.text.locator('.selectedCell')).toHaveText(['دبي', '3.6 مليون', '4114'])
  await story.pressKey('Shift+ArrowRight')
  await expect(story.text.locator('.selectedCell')).toHaveText(['دبي', '3.6 مليون'])
})

test('16 Tab goes to the cell at the left, Shift and Tab back', async ({ write }) => {
  const story = await write(table(ROWS), 'بعده')
  await story.clickAt('المدينة')
  await story.pressKey('Tab')
  expect(await cellAtCaret(story)).toBe('السكان')
  const [first, second] = [await boxOf(story, 0, 0), await boxOf(story, 0, 1)]
  expect(second.right).toBeLessThanOrEqual(first.left + 1)
  await story.pressKey('Shift+Tab')
  expect(await cellAtCaret(story)).toBe('المدينة')
})

test('17–18 column resize takes the edge under the pointer and widens the right column', async ({ write }) => {
  const story = await write(table(ROWS), 'بعده')
  const before = await boxOf(story, 1, 0)
  await drag(story, { x: before.left + 2, y: before.middle }, -60)
  // It follows the mouse, and nothing is written before that is let go.
  expect((await boxOf(story, 1, 0)).left).toBeCloseTo(before.left - 60, -1)
  expect(await widths(story)).toEqual(ROWS.map(row => row.map(() => null)))
  await story.page.mouse.up()
  const width = Math.round(before.width) + 60
  await expect.poll(async () => (await widths(story))?.[1]?.[0]).toEqual([expect.closeTo(width, -1)])
  const after = await boxOf(story, 1, 0)
  expect(after.right).toBeCloseTo(before.right, 0)
  expect(after.width).toBeCloseTo(before.width + 60, -1)
  expect((await widths(story))?.map(row => row?.slice(1))).toEqual(ROWS.map(() => [null, null]))

  // The same edge, taken from the side of the next column.
  const next = await boxOf(story, 2, 1)
  await drag(story, { x: next.right - 2, y: next.middle }, 30)
  await story.page.mouse.up()
  await expect.poll(async () => (await boxOf(story, 1, 0)).width).toBeCloseTo(after.width - 30, -1)

  await story.clickAt('دبي')
  await story.pressKey('Control+z')
  await expect.poll(async () => (await boxOf(story, 1, 0)).width).toBeCloseTo(after.width, 0)
  await story.pressKey('Control+z')
  await expect.poll(async () => (await boxOf(story, 1, 0)).width).toBeCloseTo(before.width, 0)
  await story.isSaved()
})

test('17–18 in a table from left to right it is the left column', async ({ write }) => {
  const story = await write(
    table(
      [
        ['City', 'People'],
        ['Dubai', '3.6'],
      ],
      { dir: 'ltr' },
    ),
    'بعده',
  )
  const before = await boxOf(story, 0, 0)
  expect(before.right).toBeLessThanOrEqual((await boxOf(story, 0, 1)).left + 1)
  await drag(story, { x: before.right - 2, y: before.middle }, 50)
  await story.page.mouse.up()
  await expect.poll(async () => (await boxOf(story, 0, 0)).width).toBeCloseTo(before.width + 50, -1)
  await story.clickAt('City', 'after')
  await story.pressKey('ArrowRight')
  expect(await cellAtCaret(story)).toBe('People')
  await story.pressKey('ArrowLeft')
  expect(await cellAtCaret(story)).toBe('City')
})
