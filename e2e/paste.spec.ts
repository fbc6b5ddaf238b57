import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import type { NodeJSON } from '@/lib/document/document'
import { LIMITS } from '@/lib/document/limits'
import { outline } from '@/lib/document/testing/outline'
import { makePicture } from '@/lib/testing/picture-files'
import { expect, test } from './fixtures'
import { StoryPage } from './newsroom-pages'

const FIXTURES = path.resolve('components/editor/paste/fixtures')

/** The part of the editor that these tests read. */
type EditorElement = HTMLElement & {
  editor: {
    state: { doc: { toJSON(): NodeJSON }; selection: { head: number } }
    view: { coordsAtPos(position: number): { bottom: number } }
  }
}

interface Clipboard {
  html?: string
  text?: string
  rtf?: string
  files?: { name: string; type: string; base64: string }[]
}

/** The open story as somebody pastes into it. */
class PastePage extends StoryPage {
  /** What the page says that it left out. */
  readonly notice = this.page.getByRole('status', { name: 'ما لم يُلصق' })

  /** What other programs have put on the clipboard comes in at the caret. */
  async paste(clipboard: Clipboard): Promise<void> {
    await this.give('paste', clipboard)
  }

  private async give(way: 'paste' | 'drop', { html, text = '', rtf, files = [] }: Clipboard): Promise<void> {
    await this.text.evaluate(
      (element, { type, given, pictures }) => {
        const data = new DataTransfer()
        for (const [format, content] of Object.entries(given)) if (content) data.setData(format, content)
        for (const { name, type: kind, base64 } of pictures) {
          const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
          data.items.add(new File([bytes], name, { type: kind }))
        }
        const box = element.lastElementChild?.getBoundingClientRect()
        const event =
          type === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent('drop', {
                dataTransfer: data,
                bubbles: true,
                cancelable: true,
                clientX: box ? box.left + box.width / 2 : 0,
                clientY: box ? box.top + box.height / 2 : 0,
              })
        element.dispatchEvent(event)
      },
      { type: way, given: { 'text/html': html, 'text/plain': text, 'text/rtf': rtf }, pictures: files },
    )
  }

  async drop(clipboard: Clipboard): Promise<void> {
    await this.give('drop', clipboard)
  }

  /** All blocks, or those of the body. */
  async blocks(): Promise<NodeJSON[]> {
    const doc = await this.text.evaluate(element => (element as EditorElement).editor.state.doc.toJSON())
    return doc.content ?? []
  }

  async outline(): Promise<string> {
    return outline((await this.blocks()).slice(2))
  }

  /** The caret at the end of a block's text. */
  async goInto(index: number): Promise<void> {
    await this.typeInto(this.block(index), '')
  }

  /** How far the caret stands above what the page says at its foot. */
  async roomBelowCaret(): Promise<number> {
    const caret = await this.text.evaluate(element => {
      const { state, view } = (element as EditorElement).editor
      return view.coordsAtPos(state.selection.head).bottom
    })
    return ((await this.notice.boundingBox())?.y ?? 0) - caret
  }

  async said(): Promise<string[]> {
    return this.notice.getByRole('listitem').allTextContents()
  }
}

async function newStory(api: APIRequestContext, text = ''): Promise<string> {
  const data = { desk: 'politics', headline: 'عنوان', standfirst: 'ملخص', ...(text && { body: { text } }) }
  const response = await api.post('/api/articles', { data })
  expect(response.status()).toBe(201)
  return (await response.json()).id
}

async function open(page: Page, id: string): Promise<PastePage> {
  await page.goto(`/desk/articles/${id}`)
  const story = new PastePage(page)
  await story.isReady()
  return story
}

/** The same numbers on every run. */
function* numbers(seed: number): Generator<number, number> {
  for (let last = seed; ; yield last) last = (last * 48_271) % 2_147_483_647
}

/** Pages that no program writes: pieces of the fixtures cut out, doubled and put into each other. */
function brokenPage(random: Iterator<number, number>): string {
  const pick = (below: number) => random.next().value % below
  const some = () => fixture(names[pick(names.length)] ?? 'hostile')
  let page = some()
  for (let cut = 0; cut < 4; cut++) {
    const other = some()
    const [at, from] = [pick(page.length), pick(other.length)]
    page = page.slice(0, at) + other.slice(from, from + pick(800)) + page.slice(at + pick(400))
  }
  return page
}

const fixture = (name: string) => readFileSync(path.join(FIXTURES, `${name}.html`), 'utf8')
const names = readdirSync(FIXTURES)
  .filter(file => file.endsWith('.html'))
  .map(file => path.basename(file, '.html'))

test('what other programs copy comes in as an article’s blocks, and nothing of it runs or loads', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const { people, server } = newsroom
  const page = await signedIn(people.journalist)
  const story = await open(page, await newStory(await apiOf(people.journalist)))
  const errors: Error[] = []
  const foreign: string[] = []
  page.on('pageerror', error => errors.push(error))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(server.url) && !/^(?:data|blob):/.test(url)) foreign.push(url)
  })
  expect(names.length).toBeGreaterThan(15)
  for (const name of names) {
    await test.step(name, async () => {
      await story.goInto(2)
      await story.paste({ html: fixture(name) })
      const said = (await story.said()).map(line => `! ${line}`)
      const expected = readFileSync(path.join(FIXTURES, `${name}.txt`), 'utf8').trimEnd()
      const blocks = (await story.outline()).replace(/\np:$/, '')
      expect.soft([blocks, ...said].join('\n'), name).toBe(expected)
      await expect.poll(() => story.roomBelowCaret(), name).toBeGreaterThan(0)
      // One step of undo takes all of it back.
      await page.keyboard.press('Control+z')
      expect(await story.outline(), name).toBe('p:')
      await page.keyboard.press('Control+Shift+z')
      await story.isSaved()
      await page.keyboard.press('Control+z')
    })
  }
  expect(await page.evaluate(() => 'pasted' in window)).toBe(false)
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})

test('no broken page breaks the story', async ({ newsroom, signedIn, apiOf }) => {
  const page = await signedIn(newsroom.people.journalist)
  const story = await open(page, await newStory(await apiOf(newsroom.people.journalist)))
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  const random = numbers(20_261_122)
  for (let run = 0; run < 25; run++) {
    await story.goInto(2)
    await story.paste({ html: brokenPage(random) })
  }
  expect(errors).toEqual([])
  const ids = (await story.blocks()).flatMap(idsOf)
  expect(ids.length).toBeGreaterThan(100)
  expect(new Set(ids).size).toBe(ids.length)
  // The server took all of it: it refuses what the schema does not know.
  await story.isSaved()
})

test('plain text comes in as lines, and with Ctrl+Shift+V everything does', async ({ newsroom, signedIn, apiOf }) => {
  const { people, server } = newsroom
  const page = await signedIn(people.journalist)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  const story = await open(page, await newStory(await apiOf(people.journalist)))
  await story.goInto(2)
  await story.paste({ text: 'عاجل: *وصلت* السفن\r\n\r\n\u200fالتفاصيل على https://example.com/a.' })
  expect(await story.outline()).toBe(
    'p: عاجل: *وصلت* السفن\np: التفاصيل على [https://example.com/a](https://example.com/a).',
  )
  await page.keyboard.press('Control+z')
  await page.evaluate(async () => {
    const part = (type: string, content: string) => [type, new Blob([content], { type })] as const
    const parts = [part('text/html', '<h2>عنوان <b>غليظ</b></h2><p>فقرة</p>'), part('text/plain', 'عنوان غليظ\nفقرة')]
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
  })
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(() => story.outline()).toBe('p: عنوان غليظ\np: فقرة')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+v')
  await expect.poll(() => story.outline()).toBe('h2: عنوان غليظ\np: فقرة')
})

test('the headline takes one line of it, and an article goes on into an empty body', async ({
  newsroom,
  signedIn,
  apiOf,
}) => {
  const story = await open(
    await signedIn(newsroom.people.journalist),
    await newStory(await apiOf(newsroom.people.journalist)),
  )
  await story.goInto(0)
  await story.paste({ html: '<p>: <b>أول</b></p><p>ثانٍ</p>', text: ': أول\nثانٍ' })
  expect(outline(await story.blocks())).toBe('headline: عنوان: أول ثانٍ\nstandfirst: ملخص\np:')
  await story.page.keyboard.press('Control+z')
  await story.paste({ html: fixture('word-story') })
  const blocks = outline(await story.blocks()).split('\n')
  expect(blocks[0]).toBe('headline: عنوانميناء العقبة يستقبل أول سفينة تعمل بالهيدروجين')
  expect(blocks.slice(2)).toEqual(
    readFileSync(path.join(FIXTURES, 'word-story.txt'), 'utf8').trimEnd().split('\n').slice(1),
  )
  await story.isSaved()
})

const part = (type: string, text = ''): NodeJSON => ({ type, ...(text && { content: [{ type: 'text', text }] }) })

/** A body with every kind of block. */
const everything = (article: string, media: string): NodeJSON[] => [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'قال ' },
      { type: 'text', text: 'الوزير', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'footnoteReference', attrs: { note: 'note1' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'هنا', marks: [{ type: 'link', attrs: { href: 'https://example.com/a' } }] },
    ],
  },
  { ...part('heading', 'Ports'), attrs: { level: 3, dir: 'ltr' } },
  { type: 'orderedList', attrs: { start: 4 }, content: [{ type: 'listItem', content: [part('paragraph', 'بند')] }] },
  { type: 'blockquote', content: [part('paragraph', 'قول'), part('paragraph', 'آخر')] },
  part('pullQuote', 'مقتبس'),
  { type: 'divider' },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { colspan: 2, colwidth: [120, 0] }, content: [part('paragraph', 'رأس')] },
        ],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', attrs: { colwidth: [120] }, content: [part('paragraph', 'خلية')] },
          { type: 'tableCell', content: [part('paragraph')] },
        ],
      },
    ],
  },
  {
    type: 'picture',
    attrs: { media },
    content: [part('pictureCaption', 'سد'), part('pictureCredit', 'بترا'), part('pictureAlternative', 'سد ممتلئ')],
  },
  { ...part('embed', 'فيلم'), attrs: { href: 'https://www.youtube.com/watch?v=Ab3dEf6h1Jk' } },
  { type: 'relatedStory', attrs: { article } },
  { ...part('footnote', 'حاشية'), attrs: { note: 'note1' } },
  part('paragraph', 'خاتمة'),
]

/** Blocks without the names that each story gives them. */
function unnamed(node: NodeJSON): NodeJSON {
  const attrs = Object.entries(node.attrs ?? {}).filter(
    ([name, value]) => name !== 'id' && name !== 'note' && value !== null,
  )
  return { ...node, attrs: Object.fromEntries(attrs), ...(node.content && { content: node.content.map(unnamed) }) }
}

function idsOf(node: NodeJSON): unknown[] {
  return [...(node.attrs?.id ? [node.attrs.id] : []), ...(node.content ?? []).flatMap(idsOf)]
}

const notesOf = (blocks: readonly NodeJSON[]) =>
  [...JSON.stringify(blocks).matchAll(/"note":"([^"]+)"/g)].map(([, note]) => note)

test('our own text loses nothing between stories, and never shares names', async ({ newsroom, signedIn, apiOf }) => {
  const { people, server } = newsroom
  const api = await apiOf(people.journalist)
  const from = await newStory(api)
  const upload = await api.post('/api/media', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    multipart: { file: { name: 'سد.png', mimeType: 'image/png', buffer: await makePicture('png', 320, 200) } },
  })
  expect(upload.status()).toBe(201)
  const { document, contentHash } = await (await api.get(`/api/articles/${from}`)).json()
  const body = everything(await newStory(api), (await upload.json()).id)
  const put = await api.put(`/api/articles/${from}/document`, {
    headers: { 'if-match': `"${contentHash}"` },
    data: { document: { ...document, content: [...document.content.slice(0, 2), ...body] } },
  })
  expect(put.status(), await put.text()).toBe(200)
  const page = await signedIn(people.journalist)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  let story = await open(page, from)
  const written = await story.blocks()
  await story.text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')

  await test.step('a copy in the same story has names and notes of its own', async () => {
    await story.goInto(written.length - 1)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    const blocks = await story.blocks()
    await story.isSaved()
    expect(blocks.length).toBe(written.length * 2)
    const ids = blocks.flatMap(idsOf)
    expect(new Set(ids).size).toBe(ids.length)
    const notes = notesOf(blocks)
    expect(notes.length).toBe(4)
    expect(new Set(notes).size).toBe(2)
  })

  await test.step('in a new story it is the same, part by part', async () => {
    const response = await api.post('/api/articles', { data: { desk: 'politics' } })
    story = await open(page, (await response.json()).id)
    await story.text.focus()
    await page.keyboard.press('Control+v')
    await expect.poll(async () => (await story.blocks()).length).toBe(written.length)
    expect((await story.blocks()).map(unnamed)).toEqual(written.map(unnamed))
    await story.isSaved()
  })
})

test('what only says to be ours is taken for no more than it is', async ({ newsroom, signedIn, apiOf }) => {
  const story = await open(
    await signedIn(newsroom.people.journalist),
    await newStory(await apiOf(newsroom.people.journalist)),
  )
  const forged = (context: unknown, inner: string) =>
    `<p data-pm-slice='2 2 ${JSON.stringify(context)}' onclick="window.pasted=1">${inner}</p>`
  await story.goInto(2)
  await story.paste({ html: forged(['blockquote', { dir: 'sideways', id: '<x>', evil: 1 }], '<b>قول</b>') })
  expect(await story.outline()).toContain('p: **قول**')
  await story.isSaved()
  await story.page.keyboard.press('Control+z')
  await story.paste({
    html: `<table data-pm-slice="0 0 []"><tr><td colspan="9999" rowspan="-1" data-colwidth="1e9">خلية</td></tr></table><figure data-media="x"><figcaption>صورة</figcaption></figure><p dir="up">نص<a href="javascript:window.pasted=1">رابط</a><sup data-note="a b">1</sup></p>`,
  })
  await story.isSaved()
  expect(await story.outline()).toContain('نصرابط')
  expect(await story.page.evaluate(() => 'pasted' in window)).toBe(false)
})

test('pictures go into the library, with what the page says of them', async ({ newsroom, signedIn, apiOf }) => {
  const page = await signedIn(newsroom.people.journalist)
  const story = await open(page, await newStory(await apiOf(newsroom.people.journalist), 'قبل'))
  const png = await makePicture('png', 320, 200)
  const jpeg = await makePicture('jpeg', 300, 180)

  await test.step('a page that brings its bytes along', async () => {
    await story.goInto(2)
    await page.keyboard.press('Enter')
    await story.paste({
      html: `<p>فقرة أولى</p><figure><img src="data:image/png;base64,${png.toString('base64')}" alt="سد ممتلئ" width="320" height="200"><figcaption>السد صباح <b>السبت</b></figcaption></figure><p>فقرة ثانية <img src="https://example.com/a.jpg" width="400"></p>`,
    })
    expect(await story.said()).toEqual([
      'لم تُنقل صورة واحدة: لا تُجلب صورة من موقع آخر. يمكن حفظها على الجهاز ثم إدراجها ملفًّا.',
    ])
    await expect
      .poll(() => story.outline())
      .toBe(
        'p: قبل\np: فقرة أولى\npicture\n  caption: السد صباح السبت\n  credit:\n  alternative: سد ممتلئ\np: فقرة ثانية',
      )
    await story.notice.getByRole('button', { name: 'إخفاء' }).click()
    expect(await story.said()).toEqual([])
  })

  await test.step('Word, whose pictures are beside its page', async () => {
    const pict = (kind: string, bytes: Buffer) =>
      `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picw320\\pich200\\${kind}blip\\bliptag-12{\\*\\blipuid 0123456789abcdef0123456789abcdef}\n${bytes.toString('hex').replace(/(.{128})/g, '$1\n')}}}{\\nonshppict{\\pict\\wmetafile8 ${'01'.repeat(200)}}}`
    const image = (name: string) =>
      `<p class=MsoNormal dir=RTL><![if !vml]><img width=320 height=200 src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/${name}" alt="${name}" v:shapes="a"><![endif]><o:p></o:p></p>`
    await story.goInto(2)
    await page.keyboard.press('Enter')
    await story.paste({
      html: `<html><body><!--StartFragment-->${image('clip_image001.png')}<p class=MsoNormal>بين الصورتين</p>${image('clip_image002.jpg')}<!--EndFragment--></body></html>`,
      text: 'بين الصورتين',
      rtf: `{\\rtf1\\ansi ${pict('png', png)} \\u1576? ${pict('jpeg', jpeg)}}`,
    })
    const picture = 'picture\n  caption:\n  credit:\n  alternative:'
    await expect.poll(() => story.outline()).toContain(`p: قبل\n${picture}\np: بين الصورتين\n${picture}\np: فقرة أولى`)
    expect(await story.said()).toEqual([])
  })

  await test.step('our own pages, whose pictures are in the library already', async () => {
    const media = (await story.blocks()).find(({ type }) => type === 'picture')?.attrs?.media
    const own = `${newsroom.server.url}/media/${media}?w=960`
    await page.keyboard.press('Control+End')
    await story.paste({
      html: `<figure class="picture"><img src="${own}" alt="وصف"><figcaption><p class="caption">تعليق</p><p class="credit">بترا</p></figcaption></figure>`,
    })
    const last = (await story.blocks()).findLast(({ type }) => type === 'picture')
    expect(last?.attrs?.media).toBe(media)
    expect(outline(last ? [last] : [])).toBe('picture\n  caption: تعليق\n  credit: بترا\n  alternative: وصف')
  })

  await test.step('and where they are not, why', async () => {
    await page.keyboard.press('Control+End')
    await story.paste({ html: '<p>نص <img src="file:///C:/a.png" width=300 height=200> بعده</p>', text: 'نص بعده' })
    await expect(story.notice).toContainText('لم تُنقل صورة واحدة: لم يضع البرنامج الذي نُسخت منه ملفها في الحافظة.')
    expect(await story.outline()).toContain('نص بعده')
  })
  await story.isSaved()
})

test('what is dropped from another window comes in like what is pasted', async ({ newsroom, signedIn, apiOf }) => {
  const story = await open(
    await signedIn(newsroom.people.journalist),
    await newStory(await apiOf(newsroom.people.journalist), 'قبل'),
  )
  await story.drop({
    html: '<p style="mso-list:none">أول</p><h1>عنوان</h1><script>window.pasted=1</script>',
    text: 'أول',
  })
  await expect.poll(() => story.outline()).toContain('h2: عنوان')
  await story.isSaved()
})

const SENTENCE = 'قال الوزير إن الخطة الجديدة ستبدأ في مطلع العام المقبل بعد موافقة المجلس'

/** About so many words, as Word copies them. */
function wordPage(words: number): { html: string; text: string } {
  const lines = Array<string>(Math.ceil(words / 120)).fill(Array(10).fill(SENTENCE).join('، '))
  const html = lines.map(line => `<p class=MsoNormal dir=RTL><span lang=AR-SA>${line}.<o:p></o:p></span></p>`).join('')
  return { html, text: lines.join('\n') }
}

function sheet(rows: number, columns: number): string {
  const cells = (row: number) => Array.from({ length: columns }, (_, cell) => `<td class=xl65>${row}-${cell}</td>`)
  return `<table>${Array.from({ length: rows }, (_, row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table>`
}

test('what is too large is refused with the limit, and the text stays', async ({ newsroom, signedIn, apiOf }) => {
  const page = await signedIn(newsroom.people.journalist)
  const story = await open(page, await newStory(await apiOf(newsroom.people.journalist)))
  const { html: long, text } = wordPage(200_000)
  for (const [clipboard, limit] of [
    [{ html: long, text }, 'لا تتسع المادة الواحدة لأكثر من 1,000,000 حرف'],
    [{ html: long }, 'لا تتسع المادة الواحدة لأكثر من 1,000,000 حرف'],
    [{ html: sheet(LIMITS.rows + 1, 2) }, 'لا يزيد الجدول على 2,000 صف'],
    [{ html: sheet(2, LIMITS.columns + 1) }, 'لا يزيد الجدول على 100 عمود'],
  ] as const) {
    await story.goInto(2)
    await story.paste(clipboard)
    await expect(story.notice).toContainText(limit)
    expect(await story.outline()).toBe('p:')
    await story.notice.getByRole('button', { name: 'إخفاء' }).click()
  }
})

for (const [name, html, block, count] of [
  ['5,000 cells', sheet(500, 10), 'td p', 5_000],
  ['50,000 words', wordPage(50_000).html, ':scope > p:not([data-standfirst])', 417],
] as const) {
  test(`${name} come in whole, and one writes on after them`, async ({ newsroom, signedIn, apiOf }) => {
    const page = await signedIn(newsroom.people.journalist)
    const story = await open(page, await newStory(await apiOf(newsroom.people.journalist)))
    await story.goInto(2)
    await story.paste({ html })
    await expect(story.text.locator(block)).toHaveCount(count)
    await page.keyboard.insertText('تمّ')
    await expect.poll(async () => JSON.stringify((await story.blocks()).at(-1))).toContain('تمّ')
    await expect(page.locator('[data-mark]')).toHaveAttribute('data-mark', 'saved', { timeout: 90_000 })
  })
}
