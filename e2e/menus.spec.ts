import type { Locator, Page } from '@playwright/test'
import type { NodeJSON } from '@/lib/document/document'
import { isAccessible } from './accessible'
import { type Box, createStory, expect, paragraph, type RtlStory, test, text } from './rtl-story'

const slashMenu = (page: Page) => page.getByRole('listbox', { name: 'إدراج أو تغيير نوع الفقرة' })
const bubble = (page: Page) => page.getByRole('toolbar', { name: 'أدوات التحديد' })
const tableBar = (page: Page) => page.getByRole('toolbar', { name: 'أدوات الجدول' })
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'أدوات النص', exact: true })
const kinds = (blocks: NodeJSON[]) => blocks.map(({ type }) => type)

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}

/** Where some words stand, all their lines together. */
async function wordsBox(story: RtlStory, words: string): Promise<Box> {
  const boxes = (await story.letters(words)).map(({ box }) => box)
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** Selects some words by the keyboard. */
async function select(story: RtlStory, words: string): Promise<void> {
  await story.clickAt(words, 'before')
  await story.pressKey('Shift+ArrowLeft', words.length)
  expect(await story.selectedText()).toBe(words)
}

const isApart = (one: Box, other: Box) => one.bottom <= other.top + 1 || one.top >= other.bottom - 1

const cell = (words: string, type = 'tableCell'): NodeJSON => ({ type, content: [paragraph(words)] })
const row = (words: string[], type?: string): NodeJSON => ({
  type: 'tableRow',
  content: words.map(word => cell(word, type)),
})
const table: NodeJSON = {
  type: 'table',
  content: [row(['المدينة', 'السكان'], 'tableHeader'), row(['بغداد', '8']), row(['البصرة', '3'])],
}

test.describe('the slash menu', () => {
  for (const [name, latin, block] of [
    ['عنوان داخلي كبير', 'h2', 'heading'],
    ['قائمة نقطية', 'bullet', 'bulletList'],
    ['قائمة مرقمة', 'numbered', 'orderedList'],
    ['اقتباس', 'quotation', 'blockquote'],
    ['جدول', 'table', 'table'],
    ['اقتباس بارز', 'pull quote', 'pullQuote'],
    ['فاصل', 'hr', 'divider'],
    ['حاشيه', 'footnote', 'footnote'],
  ] as const) {
    test(`makes «${name}» by its Arabic and its Latin name`, async ({ write }) => {
      for (const [sign, query] of [
        ['/', name],
        ['\\', latin],
      ] as const) {
        const story = await write('فقرة أولى')
        await story.clickAt('أولى', 'after')
        await story.pressKey('Enter')
        await story.page.keyboard.type(sign)
        await story.type(query)
        await expect(slashMenu(story.page).getByRole('option').first()).toBeVisible()
        await story.pressKey('Enter')
        await expect(slashMenu(story.page)).toBeHidden()
        await expect.poll(async () => kinds(await story.content())).toContain(block)
        const words = (await story.text.textContent()) ?? ''
        expect(words).toContain('فقرة أولى')
        expect(words).not.toContain(query)
      }
    })
  }

  test('stands at the right of an Arabic line, says which line is meant, and is clean', async ({ write }) => {
    const story = await write('فقرة أولى', '')
    await story.body(1).click()
    await story.page.keyboard.type('/')
    const menu = slashMenu(story.page)
    await expect(menu).toBeVisible()
    const sign = await boxOf(story.text.locator('.slash-query'))
    const box = await boxOf(menu)
    expect(Math.abs(box.right - sign.right)).toBeLessThanOrEqual(2)
    expect(isApart(box, sign)).toBe(true)
    const meant = () => story.text.getAttribute('aria-activedescendant')
    const chosen = () => menu.locator('[aria-selected="true"]').getAttribute('id')
    expect(await meant()).toBe(await chosen())
    await story.pressKey('ArrowDown', 3)
    await expect.poll(meant).toBe(await chosen())
    await isAccessible(story.page)
    await story.pressKey('Escape')
    await expect(menu).toBeHidden()
    await story.type('ثم نص')
    await expect(menu).toBeHidden()
    expect(await story.content()).toEqual([paragraph('فقرة أولى'), paragraph('/ثم نص')])
    expect(await meant()).toBe(null)
  })

  test('turns upwards near the bottom and stays in the window', async ({ write }) => {
    const story = await write(...Array.from({ length: 30 }, (_, index) => `فقرة ${index + 1}`), '')
    await story.body(30).click()
    await story.page.keyboard.type('/')
    await expect(slashMenu(story.page)).toBeVisible()
    const box = await boxOf(slashMenu(story.page))
    const size = story.page.viewportSize() ?? { width: 0, height: 0 }
    expect(box.bottom).toBeLessThanOrEqual(size.height)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(isApart(box, await boxOf(story.text.locator('.slash-query')))).toBe(true)
  })

  test('comes after words too, but not in dates, between words, nor in the headline', async ({ write }) => {
    const story = await write('فقرة ')
    await story.clickAt('فقرة ', 'after')
    for (const words of ['12/5 ', 'و/أو ']) {
      await story.page.keyboard.type(words)
      await expect(slashMenu(story.page)).toBeHidden()
    }
    await story.page.keyboard.type('/')
    await expect(slashMenu(story.page)).toBeVisible()
    await story.type('جدول')
    await story.pressKey('Tab')
    await expect.poll(async () => kinds(await story.content())).toEqual(['paragraph', 'table', 'paragraph'])
    await story.block(0).click()
    await story.pressKey('End')
    await story.page.keyboard.type(' /')
    await expect(slashMenu(story.page)).toBeHidden()
  })

  test('one undo takes back what it made, and gives back what was typed', async ({ write }) => {
    const story = await write('')
    await story.body(0).click()
    await story.page.keyboard.type('/')
    await story.type('جدول')
    await story.pressKey('Enter')
    await expect(story.text.locator('table')).toBeVisible()
    await story.pressKey('Control+z')
    expect(await story.content()).toEqual([paragraph('/جدول')])
    await expect(slashMenu(story.page)).toBeHidden()
  })
})

test.describe('the bubble menu', () => {
  const long = 'قال الوزير إن قمة COP28 في دبي أقرت ذلك، وأضاف أن الإجراءات الجديدة تبدأ يوم الأحد في بغداد والبصرة'

  for (const [what, words] of [
    ['Arabic words', 'الوزير'],
    ['words of both directions', 'قمة COP28 في'],
    ['more than a line', long.slice(0, 90)],
  ] as const) {
    test(`stands beside ${what} and covers none of them`, async ({ write }) => {
      const story = await write('فقرة أولى', 'فقرة ثانية', long)
      await select(story, words)
      await expect(bubble(story.page)).toBeVisible()
      const box = await boxOf(bubble(story.page))
      const selected = await wordsBox(story, words)
      expect(isApart(box, selected)).toBe(true)
      const line = (await story.letters(words)).filter(({ box: letter }) => letter.top - selected.top < 8)
      const middle =
        (Math.min(...line.map(({ box: letter }) => letter.left)) +
          Math.max(...line.map(({ box: letter }) => letter.right))) /
        2
      expect(Math.abs((box.left + box.right) / 2 - middle)).toBeLessThanOrEqual(12)
    })
  }

  test('turns below where the head of the page is in the way', async ({ write }) => {
    const story = await write(...Array.from({ length: 30 }, (_, index) => `الفقرة رقم ${index + 1}`))
    await select(story, 'رقم 12')
    await story.body(11).evaluate(element => {
      window.scrollBy(0, element.getBoundingClientRect().top - 130)
    })
    await expect(async () => {
      const box = await boxOf(bubble(story.page))
      expect(box.top).toBeGreaterThanOrEqual((await wordsBox(story, 'رقم 12')).bottom)
    }).toPass()
  })

  test('comes when the mouse is let go, and not over pictures, cards or spaces', async ({ write }) => {
    const story = await write(long, { type: 'divider' }, 'فقرة')
    const { left, right, top, bottom } = await wordsBox(story, 'الوزير')
    const y = (top + bottom) / 2
    await story.page.mouse.move(right - 1, y)
    await story.page.mouse.down()
    await story.page.mouse.move(left + 1, y, { steps: 5 })
    await expect.poll(() => story.selectedText()).not.toBe('')
    await expect(bubble(story.page)).toBeHidden()
    await story.page.mouse.up()
    await expect(bubble(story.page)).toBeVisible()
    await story.text.locator('hr').click()
    await expect.poll(() => story.selectedNode()).toBe('divider')
    await expect(bubble(story.page)).toBeHidden()
  })

  test('is reached by the keyboard, gives it back, and is clean', async ({ write }) => {
    const story = await write(long)
    await select(story, 'الوزير')
    await expect(bubble(story.page)).toBeVisible()
    await isAccessible(story.page)
    await story.pressKey('Alt+F10')
    await expect(bubble(story.page).getByRole('button', { name: 'عريض' })).toBeFocused()
    await story.pressKey('ArrowLeft')
    await expect(bubble(story.page).getByRole('button', { name: 'مائل' })).toBeFocused()
    await story.pressKey('Enter')
    await expect(story.text.locator('em')).toHaveText('الوزير')
    await story.pressKey('Escape')
    await expect(story.text).toBeFocused()
    expect(await story.selectedText()).toBe('الوزير')
    await story.pressKey('Escape')
    await expect(bubble(story.page)).toBeHidden()
    expect(await story.selectedText()).toBe('الوزير')
  })

  test('asks for a link right there', async ({ write }) => {
    const story = await write(long)
    await select(story, 'الوزير')
    await bubble(story.page).getByRole('button', { name: 'رابط' }).click()
    const field = story.page.getByRole('textbox', { name: 'عنوان الرابط' })
    await expect(field).toBeFocused()
    await expect(bubble(story.page)).toBeHidden()
    await isAccessible(story.page)
    await field.fill('example.com/a')
    await story.pressKey('Enter')
    await expect(story.text.getByRole('link', { name: 'الوزير' })).toHaveAttribute('href', 'https://example.com/a')
    await expect(story.text).toBeFocused()
  })
})

test.describe('blocks are moved', () => {
  test('by the handle at their right, under the mouse, with a line where they will stand', async ({ write }) => {
    const story = await write('فقرة أولى', 'فقرة ثانية', 'فقرة ثالثة')
    await story.body(0).hover()
    const grip = story.page.getByRole('button', { name: 'نقل الفقرة أو فتح قائمتها' })
    await expect(grip).toBeVisible()
    const handle = await boxOf(grip)
    expect(handle.left).toBeGreaterThanOrEqual((await boxOf(story.body(0))).right)
    const third = await boxOf(story.body(2))
    await grip.hover()
    await story.page.mouse.down()
    await story.page.mouse.move(third.right - 40, third.bottom - 4, { steps: 6 })
    await expect(story.page.locator('[data-drop-line]')).toBeVisible()
    await story.page.mouse.up()
    expect(await story.content()).toEqual([paragraph('فقرة ثانية'), paragraph('فقرة ثالثة'), paragraph('فقرة أولى')])
    await story.pressKey('Control+z')
    expect((await story.content())[0]).toEqual(paragraph('فقرة أولى'))
  })

  test('not over the headline, and Escape lets them be', async ({ write }) => {
    const story = await write('فقرة أولى', 'فقرة ثانية')
    await story.block(0).hover()
    const grip = story.page.getByRole('button', { name: 'نقل الفقرة أو فتح قائمتها' })
    await expect(grip).toBeHidden()
    const headline = await boxOf(story.block(0))
    for (const ending of ['Escape', 'drop']) {
      await story.body(1).hover()
      await grip.hover()
      await story.page.mouse.down()
      await story.page.mouse.move(headline.right - 40, headline.top + 4, { steps: 6 })
      if (ending === 'Escape') await story.pressKey('Escape')
      await story.page.mouse.up()
      expect(kinds(await story.content())).toEqual(['paragraph', 'paragraph'])
      expect((await story.content()).at(0)).toEqual(paragraph('فقرة أولى'))
    }
  })

  test('by the keyboard, and keep their names', async ({ write }) => {
    const story = await write('فقرة أولى', 'فقرة ثانية', 'فقرة ثالثة')
    const ids = () => story.text.evaluate(element => [...element.children].map(child => child.getAttribute('data-id')))
    const before = await ids()
    await story.clickAt('ثالثة', 'after')
    await story.pressKey('Alt+Shift+ArrowUp', 5)
    expect((await story.content()).at(0)).toEqual(paragraph('فقرة ثالثة'))
    expect(await ids()).toEqual([before[0], before[1], before[4], before[2], before[3]])
    await story.pressKey('Alt+Shift+ArrowDown')
    await story.type('!')
    expect((await story.content()).at(1)).toEqual(paragraph('فقرة ثالثة!'))
  })

  test('the menu of the handle turns, copies and deletes, and is clean', async ({ write }) => {
    const story = await write('فقرة أولى', 'فقرة ثانية')
    const grip = story.page.getByRole('button', { name: 'نقل الفقرة أو فتح قائمتها' })
    const choose = async (name: string, block: number) => {
      await story.body(block).hover()
      await grip.click()
      await story.page.getByRole('menuitem', { name }).click()
    }
    await choose('تكرار الفقرة', 0)
    expect((await story.content()).map(({ content }) => content?.[0]?.text)).toEqual([
      'فقرة أولى',
      'فقرة أولى',
      'فقرة ثانية',
    ])
    await choose('حذف الفقرة', 1)
    expect(await story.content()).toEqual([paragraph('فقرة أولى'), paragraph('فقرة ثانية')])
    await story.body(1).hover()
    await grip.click()
    await isAccessible(story.page)
    await story.page.getByRole('menuitem', { name: 'تحويل إلى' }).press('Enter')
    await story.page.getByRole('menuitem', { name: 'عنوان داخلي كبير' }).press('Enter')
    expect(kinds(await story.content())).toEqual(['paragraph', 'heading'])
  })
})

test.describe('a table', () => {
  const size = async (story: RtlStory) => {
    const rows = (await story.content())[0]?.content ?? []
    return [rows.length, rows[0]?.content?.length]
  }

  test('gets and loses rows and columns on the side that is meant, and keeps its head', async ({ write }) => {
    const story = await write(table, 'بعد الجدول')
    await story.clickAt('بغداد', 'after')
    const bar = tableBar(story.page)
    await expect(bar).toBeVisible()
    expect((await boxOf(bar)).bottom).toBeLessThanOrEqual((await boxOf(story.text.locator('table'))).top + 1)
    await isAccessible(story.page)
    await bar.getByRole('button', { name: 'إضافة صف أعلى' }).click()
    expect(await size(story)).toEqual([4, 2])
    await expect(story.text.locator('tr').nth(0).locator('th')).toHaveCount(2)
    await expect(story.text.locator('tr').nth(1).locator('td')).toHaveCount(2)
    await bar.getByRole('button', { name: 'إضافة عمود إلى اليمين' }).click()
    expect(await size(story)).toEqual([4, 3])
    const [added, first] = [story.text.locator('tr').nth(2).locator('td').nth(0), story.text.getByText('بغداد')]
    expect((await boxOf(added)).left).toBeGreaterThanOrEqual((await boxOf(first)).right)
    await story.clickAt('بغداد', 'after')
    await bar.getByRole('button', { name: 'حذف من الجدول' }).click()
    await story.page.getByRole('menuitem', { name: 'حذف العمود' }).click()
    expect(await size(story)).toEqual([4, 2])
    expect(JSON.stringify(await story.content())).not.toContain('بغداد')
    await story.clickAt('البصرة', 'after').catch(() => story.clickAt('السكان', 'after'))
    await bar.getByRole('button', { name: 'صف الرأس' }).click()
    await expect(story.text.locator('th')).toHaveCount(0)
  })

  test('its tools are reached by the keyboard and leave with the caret', async ({ write }) => {
    const story = await write(table, 'بعد الجدول')
    await story.clickAt('بغداد', 'after')
    await expect(tableBar(story.page)).toBeVisible()
    await story.pressKey('Alt+F10')
    await expect(tableBar(story.page).getByRole('button', { name: 'إضافة صف أعلى' })).toBeFocused()
    await story.pressKey('Escape')
    await expect(story.text).toBeFocused()
    await story.clickAt('بعد الجدول', 'after')
    await expect(tableBar(story.page)).toBeHidden()
  })
})

test.describe('a card', () => {
  async function insert(story: RtlStory, name: string): Promise<Locator> {
    await toolbar(story.page).getByRole('button', { name: 'إدراج' }).click()
    await isAccessible(story.page)
    await story.page.getByRole('menuitem', { name }).click()
    return story.page.getByRole('dialog')
  }

  test('for another site is refused with the names of those that are allowed, and made of one of them', async ({
    write,
  }) => {
    const story = await write('فقرة')
    await story.clickAt('فقرة', 'after')
    const dialog = await insert(story, 'تضمين')
    const field = dialog.getByRole('textbox', { name: 'الرابط' })
    await field.fill('https://example.com/film')
    await story.pressKey('Enter')
    await expect(dialog.getByText('يوتيوب')).toBeVisible()
    await isAccessible(story.page)
    await field.fill('https://www.youtube.com/watch?v=abcdefg')
    await expect(dialog.getByRole('status')).toContainText('من يوتيوب')
    await story.pressKey('Enter')
    await expect(dialog).toBeHidden()
    await expect(story.text.locator('.embed-card')).toBeVisible()
    await story.type('كلمة الوزير')
    await story.pressKey('Enter')
    await story.type('بعد البطاقة')
    expect(await story.content()).toEqual([
      paragraph('فقرة'),
      {
        type: 'embed',
        attrs: { href: 'https://www.youtube.com/watch?v=abcdefg' },
        content: [text('كلمة الوزير')],
      },
      paragraph('بعد البطاقة'),
    ])
    const outside = await story.page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)),
    )
    expect(outside).toEqual([])
    await isAccessible(story.page)
  })

  test('is offered for an address that was pasted on a line of its own, and only offered', async ({ write }) => {
    const story = await write('')
    const address = 'https://youtu.be/abcdefg'
    const offer = story.page.getByRole('toolbar', { name: 'عرضه بطاقة من يوتيوب' })
    for (const isWanted of [false, true]) {
      await story.body(0).click()
      await story.page.evaluate(words => navigator.clipboard.writeText(words), address)
      await story.pressKey('Control+v')
      await expect(offer).toBeVisible()
      expect(kinds(await story.content())).toEqual(['paragraph'])
      await story.pressKey('Alt+F10')
      await story.pressKey(isWanted ? 'Enter' : 'Escape')
      await expect(offer).toBeHidden()
      if (isWanted) break
      await expect(story.text).toBeFocused()
      await story.pressKey('Control+a')
      await story.pressKey('Backspace')
    }
    await expect(story.text.locator('.embed-card')).toBeVisible()
    await expect(offer).toBeHidden()
  })

  test('for a related story is found by a folded headline, says its state, and leads elsewhere on demand', async ({
    desk,
    write,
  }) => {
    const names = ['أخبار المؤتمر الأوّل', 'نتائج المؤتمر الثاني']
    for (const name of names) await createStory(desk.api, ['نص'], name)
    const story = await write('فقرة')
    await story.clickAt('فقرة', 'after')
    const dialog = await insert(story, 'مادة ذات صلة')
    await dialog.getByRole('combobox').fill('اخبار المؤتمر الاول')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await isAccessible(story.page)
    await story.pressKey('Enter')
    const card = story.text.locator('.related-card')
    await expect(card).toContainText(names[0] ?? '')
    await expect(card).toContainText('غير منشورة بعد')
    await expect(card.getByRole('link')).toHaveAttribute('target', '_blank')
    expect(kinds(await story.content())).toEqual(['paragraph', 'relatedStory', 'paragraph'])
    await isAccessible(story.page)
    await card.hover()
    await card.getByRole('button', { name: 'اختيار مادة أخرى' }).click()
    await dialog.getByRole('combobox').fill('نتائج')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await story.pressKey('Enter')
    await expect(card).toContainText(names[1] ?? '')
    await card.hover()
    await card.getByRole('button', { name: 'حذف البطاقة' }).click()
    expect(kinds(await story.content())).toEqual(['paragraph', 'paragraph'])
  })

  test('does not become another kind of text by the keys', async ({ write }) => {
    const embed: NodeJSON = { type: 'embed', attrs: { href: 'https://youtu.be/abc' }, content: [text('عنوان البطاقة')] }
    const story = await write(embed, 'فقرة')
    await story.clickAt('البطاقة', 'after')
    for (const keys of ['Control+Alt+2', 'Control+Shift+8', 'Control+b']) await story.pressKey(keys)
    expect((await story.content())[0]).toEqual(embed)
  })
})

test.describe('footnotes', () => {
  const references = (story: RtlStory) => story.text.locator('.footnote-reference').allTextContents()

  test('are written at the end, numbered as they are referred to, also after blocks moved', async ({ write }) => {
    const story = await write('فقرة أولى', 'فقرة ثانية')
    await story.clickAt('ثانية', 'after')
    await story.pressKey('Control+Alt+f')
    await story.type('للثانية')
    await story.pressKey('Enter')
    await story.type('.')
    await story.clickAt('أولى', 'after')
    await story.pressKey('Control+Alt+f')
    await story.type('للأولى')
    expect(await references(story)).toEqual(['1', '2'])
    const notes = story.text.getByRole('note')
    await expect(notes).toHaveText([/^1.*للأولى/, /^2.*للثانية/])
    await story.clickAt('فقرة ثانية', 'before')
    await story.pressKey('Alt+Shift+ArrowUp')
    await expect(story.body(0)).toContainText('ثانية')
    expect(await references(story)).toEqual(['1', '2'])
    await expect(notes).toHaveText([/^2.*للأولى/, /^1.*للثانية/])
    await isAccessible(story.page)
  })

  test('lead to their note and back, and say when one of the two is missing', async ({ write }) => {
    const note = (name: string): NodeJSON => ({ type: 'footnoteReference', attrs: { note: name } })
    const story = await write(paragraph('قال', note('one'), ' وأضاف'), {
      type: 'footnote',
      attrs: { note: 'one' },
      content: [text('شرح')],
    })
    await story.text.locator('.footnote-reference').click()
    expect((await story.caret()).parent).toBe('footnote')
    await story.text.getByRole('note').getByRole('button').click()
    expect((await story.caret()).parent).toBe('paragraph')
    await story.pressKey('Backspace')
    await expect(story.text.locator('.footnote-reference')).toHaveCount(0)
    await expect(story.text.getByRole('note')).toContainText('بلا إحالة')
    await story.pressKey('Control+z')
    await expect(story.text.locator('.footnote-reference')).toHaveText('1')
  })
})

test.describe('the toolbar', () => {
  test('keeps to one line, and what has no room is in a menu', async ({ write }) => {
    const story = await write('فقرة')
    await story.clickAt('فقرة', 'after')
    for (const width of [390, 820, 1440]) {
      await story.page.setViewportSize({ width, height: 800 })
      const box = await boxOf(toolbar(story.page))
      expect(box.bottom - box.top).toBeLessThan(56)
      const inside = await story.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
      expect(inside).toBe(true)
      const isWide = width > 700
      await expect(toolbar(story.page).getByRole('button', { name: 'قائمة نقطية' })).toBeVisible({ visible: isWide })
      if (isWide) continue
      await toolbar(story.page).getByRole('button', { name: 'أدوات أخرى' }).click()
      await isAccessible(story.page)
      await story.page.getByRole('menuitem', { name: 'قائمة نقطية' }).click()
      expect(kinds(await story.content())).toEqual(['bulletList'])
    }
    await story.page.setViewportSize({ width: 1280, height: 720 })
  })

  test('arrows go from one tool to the next, and Escape to the text', async ({ write }) => {
    const story = await write('فقرة')
    await story.clickAt('فقرة', 'after')
    await story.pressKey('Alt+F10')
    await expect(toolbar(story.page).getByRole('button', { name: /^نوع الفقرة/ })).toBeFocused()
    await story.pressKey('ArrowLeft')
    await expect(toolbar(story.page).getByRole('button', { name: 'عريض' })).toBeFocused()
    await story.pressKey('Escape')
    await expect(story.text).toBeFocused()
  })
})
