import type { NodeJSON } from '@/lib/document/document'
import { expect, paragraph, test } from './rtl-story'

const item = (...content: NodeJSON[]): NodeJSON => ({ type: 'listItem', content })
const list = (type: 'bulletList' | 'orderedList', ...content: NodeJSON[]): NodeJSON => ({ type, content })

test('1 an empty paragraph, and the one after Enter, are RTL with the caret at the right', async ({ write }) => {
  const story = await write('')
  await story.body(0).click()
  for (const index of [0, 1]) {
    const block = story.body(index)
    await expect(block).toHaveCSS('direction', 'rtl')
    const box = await block.boundingBox()
    const { x, y } = await story.caret()
    expect(x).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0), -1)
    expect(y).toBeGreaterThanOrEqual((box?.y ?? 0) - 1)
    if (index === 0) await story.pressKey('Enter')
  }
})

test('2 a line that starts with COP28 stays RTL', async ({ write }) => {
  const story = await write('')
  await story.body(0).click()
  await story.type('COP28 في دبي')
  await expect(story.body(0)).toHaveCSS('direction', 'rtl')
  expect(await story.fromLeftToRight('COP28 في دبي')).toMatch(/COP28$/)
  const block = await story.body(0).boundingBox()
  const letters = await story.letters('COP28')
  expect(letters.at(-1)?.box.right).toBeCloseTo((block?.x ?? 0) + (block?.width ?? 0), 0)
})

test('19–20 lists are indented from the right only, nested ones leftwards', async ({ write }) => {
  const story = await write(
    list('bulletList', item(paragraph('أولى'), list('bulletList', item(paragraph('فرعية')))), item(paragraph('ثانية'))),
  )
  const edges = async (words: string) => (await story.letters(words))[0]?.box.right ?? 0
  const whole = await story.body(0).boundingBox()
  const right = (whole?.x ?? 0) + (whole?.width ?? 0)
  const outer = right - (await edges('أولى'))
  const inner = right - (await edges('فرعية'))
  expect(outer).toBeGreaterThan(16)
  expect(inner).toBeGreaterThan(outer + 16)
  for (const place of await story.body(0).locator('xpath=descendant-or-self::*[self::ul or self::li]').all()) {
    await expect(place).toHaveCSS('padding-left', '0px')
    await expect(place).toHaveCSS('margin-left', '0px')
  }
})

for (const [typed, type, start] of [
  ['- ', 'bulletList', null],
  ['1. ', 'orderedList', 1],
  ['١. ', 'orderedList', 1],
  ['٣. ', 'orderedList', 3],
] as const) {
  test(`21 «${typed}» starts a list`, async ({ write }) => {
    const story = await write('')
    await story.body(0).click()
    for (const letter of typed) await story.type(letter)
    await story.type('بند')
    await story.pressKey('Enter')
    await story.type('آخر')
    expect(await story.content()).toMatchObject([
      { type, content: [item(paragraph('بند')), item(paragraph('آخر'))], ...(start && { attrs: { start } }) },
    ])
  })
}

test('22 the bar of a quote stands at its right', async ({ write }) => {
  const story = await write({ type: 'blockquote', content: [paragraph('قال الوزير')] })
  const quote = story.body(0)
  await expect(quote).toHaveCSS('border-right-width', '3px')
  await expect(quote).toHaveCSS('border-left-width', '0px')
  const box = await quote.boundingBox()
  const gap = (box?.x ?? 0) + (box?.width ?? 0) - ((await story.letters('قال'))[0]?.box.right ?? 0)
  expect(gap).toBeGreaterThan(10)
})

test('23 the direction button turns a list, its items and their paragraphs', async ({ write }) => {
  const story = await write(list('orderedList', item(paragraph('First')), item(paragraph('Second'))))
  await story.clickAt('First')
  await story.pressKey('Shift+ArrowDown')
  const toolbar = story.page.getByRole('toolbar', { name: 'أدوات النص' })
  await toolbar.getByRole('button', { name: /^اتجاه الفقرة/ }).click()
  await story.page.getByRole('menuitem', { name: 'من اليسار إلى اليمين' }).click()
  for (const selector of ['ol', 'li', 'p']) {
    for (const place of await story.text.locator(selector).all()) {
      if ((await place.textContent()) === 'ملخص المادة') continue
      await expect(place).toHaveAttribute('dir', 'ltr')
    }
  }
  const box = await story.body(0).boundingBox()
  expect(((await story.letters('First'))[0]?.box.left ?? 0) - (box?.x ?? 0)).toBeGreaterThan(16)
  await expect(story.body(0)).toHaveCSS('padding-right', '0px')
  await story.isSaved()
  await story.page.reload()
  await expect(story.body(0)).toHaveAttribute('dir', 'ltr')
})

test('36 menus open at the inline start of their buttons', async ({ write }) => {
  const story = await write('نص')
  await story.clickAt('نص')
  const toolbar = story.page.getByRole('toolbar', { name: 'أدوات النص' })
  const button = toolbar.getByRole('button', { name: /^نوع الفقرة/ })
  await button.click()
  const menu = await story.page.getByRole('menu').boundingBox()
  const under = await button.boundingBox()
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeCloseTo((under?.x ?? 0) + (under?.width ?? 0), 0)
  await story.pressKey('Escape')
})

test('39 justified text has no inserted tatweel', async ({ write }) => {
  const words = 'تسلمت الحكومة مسودة الاتفاق مساء السبت بعد ثلاثة أسابيع من المفاوضات '.repeat(4).trim()
  const story = await write(words)
  const widthOf = async (word: string) => {
    const letters = await story.letters(word)
    return Math.max(...letters.map(({ box }) => box.right)) - Math.min(...letters.map(({ box }) => box.left))
  }
  const natural = await widthOf('الحكومة')
  await story.body(0).evaluate(element => {
    element.style.textAlign = 'justify'
    element.style.width = '431px'
  })
  expect(await widthOf('الحكومة')).toBeCloseTo(natural, 1)
  expect(JSON.stringify(await story.content())).not.toContain('\u0640')
  await expect(story.body(0)).toHaveCSS('text-justify', 'auto')
})

test('40 slug and addresses are LTR, the headline is RTL', async ({ write }) => {
  const story = await write('نص')
  const { page } = story
  await expect(story.block(0)).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('textbox', { name: 'العنوان التمهيدي' })).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('textbox', { name: /الرابط/ }).first()).toHaveCSS('direction', 'ltr')
  await story.clickAt('نص')
  await story.pressKey('Control+Shift+ArrowLeft')
  await page.getByRole('toolbar', { name: 'أدوات النص' }).getByRole('button', { name: 'رابط', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCSS('direction', 'ltr')
  await story.pressKey('Escape')
})

test('41 Latin words are marked as such, arrows of the toolbar are mirrored, and buttons have names', async ({
  write,
}) => {
  const story = await write('قمة COP28 في دبي مع United Nations')
  const latin = story.body(0).locator('[lang=en]')
  await expect(latin).toHaveText(['COP28', 'United Nations'])
  await expect(story.text).toHaveAttribute('lang', 'ar')
  const toolbar = story.page.getByRole('toolbar', { name: 'أدوات النص' })
  for (const name of [/^تراجع/, /^قائمة نقطية/]) {
    const icon = toolbar.getByRole('button', { name }).locator('svg')
    expect(await icon.evaluate(element => getComputedStyle(element).scale)).toBe('-1 1')
  }
  for (const button of await toolbar.getByRole('button').all()) {
    expect(await button.getAttribute('aria-label')).toMatch(/[\u0621-\u064a]/)
  }
})
