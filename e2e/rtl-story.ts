import type { APIRequestContext, Page } from '@playwright/test'
import type { NodeJSON } from '@/lib/document/document'
import { test as base, expect } from './fixtures'
import { StoryPage } from './newsroom-pages'

/** Where the selection stands, as positions of the document and in the window. */
export interface Caret {
  anchor: number
  head: number
  /** How the text around the head is called: `paragraph`, `headline`… */
  parent: string
  x: number
  y: number
}

/** A box in the window. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The part of the editor that tests read; nothing is ever changed through it. */
interface ReadableEditor {
  state: {
    doc: { toJSON(): NodeJSON; resolve(position: number): { parent: { type: { name: string } } } }
    selection: {
      anchor: number
      head: number
      node?: { type: { name: string } }
      toJSON(): { type: string }
    }
  }
  view: { coordsAtPos(position: number): Box; posAtDOM(node: Node, offset: number): number }
}

type EditorElement = HTMLElement & { editor: ReadableEditor }

/** Some words with marks. */
export const text = (words: string, ...marks: string[]): NodeJSON => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map(type => ({ type })) }),
})

export const link = (words: string): NodeJSON => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href: 'https://example.com/a' } }],
})

/** A paragraph of words, or of texts with marks. */
export function paragraph(...content: (string | NodeJSON)[]): NodeJSON {
  const texts = content.filter(piece => piece !== '').map(piece => (typeof piece === 'string' ? text(piece) : piece))
  return texts.length > 0 ? { type: 'paragraph', content: texts } : { type: 'paragraph' }
}

/** The open story with what a test of writing needs to see: where letters and the caret stand. */
export class RtlStory extends StoryPage {
  /** Only what stands in the body: 0 is the first paragraph. */
  body(index: number) {
    return this.block(index + 2)
  }

  /** Where the browser has it: the editor hears of a step a moment later. */
  async caret(): Promise<Caret> {
    return this.text.evaluate(element => {
      const { state, view } = (element as EditorElement).editor
      const native = getSelection()
      const { anchorNode, focusNode } = native ?? {}
      const isHere = native && anchorNode && focusNode && element.contains(focusNode)
      const anchor = isHere ? view.posAtDOM(anchorNode, native.anchorOffset) : state.selection.anchor
      const head = isHere ? view.posAtDOM(focusNode, native.focusOffset) : state.selection.head
      const range = document.createRange()
      if (isHere) range.setStart(focusNode, native.focusOffset)
      range.collapse(true)
      const box = (isHere ? range.getClientRects()[0] : undefined) ?? view.coordsAtPos(head)
      const parent = state.doc.resolve(head).parent.type.name
      return { anchor, head, parent, x: Math.round(box.left * 10) / 10, y: Math.round(box.top) }
    })
  }

  /** The name of the node that is selected as a whole; null when text is. */
  async selectedNode(): Promise<string | null> {
    return this.text.evaluate(element => (element as EditorElement).editor.state.selection.node?.type.name ?? null)
  }

  async selectionType(): Promise<string> {
    return this.text.evaluate(element => (element as EditorElement).editor.state.selection.toJSON().type)
  }

  async selectedText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '')
  }

  /** The blocks of the body as the editor has them, without ids and empty attributes. */
  async content(): Promise<NodeJSON[]> {
    const doc = await this.text.evaluate(element => (element as EditorElement).editor.state.doc.toJSON())
    return (doc.content ?? []).slice(2).map(plain)
  }

  /** The boxes of some words' letters, each with the letters that belong to it, in the order of writing. */
  async letters(words: string): Promise<{ letter: string; box: Box }[]> {
    return this.text.evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const all: { node: Node; offset: number; letter: string }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.textContent ?? ''
        for (let offset = 0; offset < value.length; offset++) all.push({ node, offset, letter: value.charAt(offset) })
      }
      const at = all
        .map(({ letter }) => letter)
        .join('')
        .indexOf(sought)
      if (at < 0) throw new Error(`«${sought}» is not in the story`)
      return all.slice(at, at + sought.length).map(({ node, offset, letter }) => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { letter, box: { left, right, top, bottom } }
      })
    }, words)
  }

  /** Some words as a reader sees them: their letters from left to right. */
  async fromLeftToRight(words: string): Promise<string> {
    const letters = await this.letters(words)
    const seen = letters.filter(({ letter }) => letter.trim() !== '')
    seen.sort((one, other) => one.box.left + one.box.right - other.box.left - other.box.right)
    return seen.map(({ letter }) => letter).join('')
  }

  /** Clicks into the text right before (or after) some words. */
  async clickAt(words: string, side: 'before' | 'after' = 'before'): Promise<void> {
    await this.text.focus()
    await this.text.evaluate(
      (element, { sought, isAfter }) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const all: { node: Node; offset: number; letter: string }[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const value = node.textContent ?? ''
          for (let offset = 0; offset < value.length; offset++) all.push({ node, offset, letter: value.charAt(offset) })
        }
        const start = all
          .map(({ letter }) => letter)
          .join('')
          .indexOf(sought)
        const found = all[isAfter ? start + sought.length - 1 : start]
        if (start < 0 || !found) throw new Error(`«${sought}» is not in the story`)
        getSelection()?.collapse(found.node, found.offset + (isAfter ? 1 : 0))
        document.dispatchEvent(new Event('selectionchange'))
      },
      { sought: words, isAfter: side === 'after' },
    )
  }

  async pressKey(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.page.keyboard.press(key)
  }

  /** Where the caret stands before and after each of some presses of a key. */
  async stops(key: string, times: number): Promise<Caret[]> {
    const stops = [await this.caret()]
    for (let count = 0; count < times; count++) {
      await this.page.keyboard.press(key)
      stops.push(await this.caret())
    }
    return stops
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.insertText(words)
  }
}

function plain({ attrs, content, ...node }: NodeJSON): NodeJSON {
  const known = Object.entries(attrs ?? {}).filter(([name, value]) => name !== 'id' && value !== null)
  return {
    ...node,
    ...(known.length > 0 && { attrs: Object.fromEntries(known) }),
    ...(content && { content: content.map(plain) }),
  }
}

interface Fixtures {
  /** Opens a new story with this body, in the one page that the tests of a file share. */
  write(...body: (string | NodeJSON)[]): Promise<RtlStory>
}

interface WorkerFixtures {
  desk: { page: Page; api: APIRequestContext }
}

/** A new story by the API. @returns its id */
export async function createStory(api: APIRequestContext, body: (string | NodeJSON)[], headline = 'عنوان المادة') {
  const response = await api.post('/api/articles', { data: { desk: 'politics', headline, standfirst: 'ملخص المادة' } })
  expect(response.status(), await response.text()).toBe(201)
  const article = await response.json()
  const [title, standfirst] = article.document.content
  const blocks = body.map(block => (typeof block === 'string' ? paragraph(block) : block))
  const put = await api.put(`/api/articles/${article.id}/document`, {
    headers: { 'if-match': `"${article.contentHash}"` },
    data: { document: { ...article.document, content: [title, standfirst, ...blocks] } },
  })
  expect(put.status(), await put.text()).toBe(200)
  return String(article.id)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  desk: [
    async ({ browser, newsroom, playwright }, use) => {
      const { server, people } = newsroom
      const session = await newsroom.sessionOf(people.journalist)
      const context = await browser.newContext({
        baseURL: server.url,
        locale: 'ar',
        timezoneId: 'Asia/Riyadh',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await context.addCookies([{ name: 'mihbara.session', value: session, url: server.url, httpOnly: true }])
      const api = await playwright.request.newContext({
        baseURL: server.url,
        extraHTTPHeaders: { cookie: `mihbara.session=${session}`, origin: server.url },
      })
      await use({ page: await context.newPage(), api })
      await api.dispose()
      await context.close()
    },
    { scope: 'worker' },
  ],

  write: async ({ desk }, use) => {
    await use(async (...body) => {
      const id = await createStory(desk.api, body)
      await desk.page.goto(`/desk/articles/${id}`)
      const story = new RtlStory(desk.page)
      await story.isReady()
      return story
    })
  },
})

export { expect } from '@playwright/test'
