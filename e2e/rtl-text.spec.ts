import { type Box, expect, link, paragraph, RtlStory, test, text } from './rtl-story'

const READ = [
  '+971-4-555 1234',
  '2020-2025',
  '19/5/2025',
  'https://example.com/a-b?c=1',
  'desk@example.com',
  '-5',
  'C++',
  '$50',
  '50%',
]

test('27–30 phone numbers, ranges, dates, addresses, signs and currency read in order', async ({ write }) => {
  const story = await write(...READ.map(words => `بلغ الرقم ${words} في اليوم`))
  for (const words of READ) {
    expect(await story.fromLeftToRight(words), words).toBe(words.replaceAll(' ', ''))
  }
  const content = await story.content()
  expect(content.map(block => block.content?.[0]?.text)).toEqual(READ.map(words => `بلغ الرقم ${words} في اليوم`))
})

test('27–30 also while they are typed, with a part of them bold, and between brackets', async ({ write }) => {
  const story = await write('', paragraph('هاتف +971-4-', text('555', 'bold'), ' 1234 للحجز'), 'بين (2020-2025) كله')
  expect(await story.fromLeftToRight('+971-4-555 1234')).toBe('+971-4-5551234')
  expect(await story.fromLeftToRight('2020-2025')).toBe('2020-2025')
  await story.body(0).click()
  await story.type('سعره ')
  for (const letter of '$1,250-$1,300') await story.type(letter)
  expect(await story.fromLeftToRight('$1,250')).toBe('$1,250')
  await story.type(' عام 2024-2026')
  expect(await story.fromLeftToRight('2024-2026')).toBe('2024-2026')
})

test('31 (COP28) and «…G20» have their brackets around them', async ({ write }) => {
  const story = await write('قمة (COP28) أولًا', 'قال «اجتماع G20» أمس')
  expect(await story.fromLeftToRight('(COP28)')).toBe(')COP28(')
  expect(await story.fromLeftToRight('«اجتماع G20»')).toMatch(/^».*«$/)
})

/** How far each letter of a word reaches; a letter that does not join its neighbours is wider or narrower. */
const advances = (letters: { box: Box }[]) => letters.map(({ box }) => Math.round((box.right - box.left) * 10) / 10)

/** How many pixels of a word are ink in one picture of it and paper in the other, for a hundred that are ink. */
async function difference(story: RtlStory, one: Buffer, other: Buffer): Promise<number> {
  const blank = await story.page.context().newPage()
  const [inOne, inOther] = await Promise.all(
    [one, other].map(picture =>
      blank.evaluate(
        async source => {
          const image = new Image()
          image.src = source
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const drawing = canvas.getContext('2d')
          drawing?.drawImage(image, 0, 0)
          const { data } = drawing?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() }
          return Array.from({ length: data.length / 4 }, (_, index) => data[index * 4] ?? 255)
        },
        `data:image/png;base64,${picture.toString('base64')}`,
      ),
    ),
  )
  await blank.close()
  const isInk = (red = 255) => red < 90
  const isPaper = (red = 255) => red > 170
  const ink = inOne?.filter(isInk).length ?? 0
  expect(ink).toBeGreaterThan(50)
  const isUnlike = (one?: number, other?: number) => (isInk(one) && isPaper(other)) || (isPaper(one) && isInk(other))
  const unlike = inOne?.filter((red, index) => isUnlike(red, inOther?.[index])).length ?? 0
  return (unlike / ink) * 100
}

async function pictureOf(story: RtlStory, word: string): Promise<Buffer> {
  const boxes = (await story.letters(word)).map(({ box }) => box)
  const [left, right] = [Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.right))]
  const [top, bottom] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))]
  const clip = { x: left - 2, y: top, width: right - left + 4, height: bottom - top }
  return story.page.screenshot({ clip, caret: 'hide' })
}

// What the copy desk finds will be underlined by the same means, once a story has findings.
test('32 a wavy underline, or a colour behind a part of a word, keeps its letters joined', async ({ write }) => {
  const story = await write('قالت الحكومة أمس', paragraph('قالت ال', link('حكو'), 'مة غدًا'))
  const whole = advances(await story.letters('الحكومة أمس')).slice(0, 7)
  await story.text.locator('a').evaluate(element => {
    element.style.textDecorationStyle = 'wavy'
  })
  expect(advances(await story.letters('الحكومة غدًا')).slice(0, 7)).toEqual(whole)

  await story.clickAt('قالت')
  const plain = await pictureOf(story, 'الحكومة أمس')
  await story.pressKey('Control+f')
  await story.page
    .getByRole('searchbox')
    .or(story.page.getByRole('textbox', { name: 'بحث في المادة' }))
    .fill('حكو')
  await expect(story.body(0).locator('.found-here')).toHaveText('حكو')
  expect(advances(await story.letters('الحكومة أمس')).slice(0, 7)).toEqual(whole)
  expect(await difference(story, plain, await pictureOf(story, 'الحكومة أمس'))).toBeLessThan(2)
  await story.pressKey('Escape')
})

test('33 a colleague’s caret inside a word keeps its letters joined', async ({ newsroom, signedIn, write }) => {
  const story = await write('قالت الحكومة أمس')
  await story.page.mouse.move(0, 0)
  const before = { widths: advances(await story.letters('الحكومة')), picture: await pictureOf(story, 'الحكومة') }
  const page = await signedIn(newsroom.people.admin)
  await page.goto(story.page.url())
  const colleague = new RtlStory(page)
  await colleague.isReady()
  await colleague.clickAt('كومة')
  const caret = story.page.locator('.remote-caret')
  await expect(caret).toBeVisible()
  const box = await caret.boundingBox()
  const letters = await story.letters('الحكومة')
  expect(box?.x).toBeCloseTo(letters[3]?.box.right ?? 0, -1)
  expect(advances(letters)).toEqual(before.widths)
  await story.page.addStyleTag({ content: '.remote-caret, .remote-caret * { visibility: hidden }' })
  expect(await difference(story, before.picture, await pictureOf(story, 'الحكومة'))).toBeLessThan(1)
  await page.close()
})

test('34 a double click takes the word with its marks and without the ، behind it', async ({ write }) => {
  const story = await write('قال مُدَرِّسٌ، وهو غاضب: «كفى»')
  for (const word of ['مُدَرِّسٌ', 'كفى', 'غاضب']) {
    const [letter] = await story.letters(word)
    if (!letter) throw new Error('no letters')
    const { left, right, top, bottom } = letter.box
    await story.page.mouse.dblclick((left + right) / 2 - 2, (top + bottom) / 2)
    expect(await story.selectedText()).toBe(word)
  }
})

test('35 a drag over Arabic and Latin copies the text in its logical order', async ({ write }) => {
  const words = 'قمة COP28 في دبي عام 2024-2025 بنسبة 50% تقريبًا'
  const story = await write(words)
  const letters = await story.letters(words)
  const first = letters[0]?.box
  const last = letters.at(-1)?.box
  if (!first || !last) throw new Error('no letters')
  const { mouse } = story.page
  const y = (first.top + first.bottom) / 2
  await mouse.move(first.right - 1, y)
  await mouse.down()
  await mouse.move((first.left + last.right) / 2, y, { steps: 5 })
  await mouse.move(last.left - 2, y, { steps: 5 })
  await mouse.up()
  await story.pressKey('Control+c')
  expect(await story.page.evaluate(() => navigator.clipboard.readText())).toBe(words)
})
