import * as Y from 'yjs'
import { FRAGMENT } from '@/lib/document/schema'
import { openTab, type TestTab } from '@/lib/testing/collaboration'
import type { RunningNewsroom } from './fixtures'

type Person = RunningNewsroom['people']['journalist']

/** Somebody at a story without a browser: for crowds. */
export class Guest {
  private constructor(
    readonly person: Person,
    readonly tab: TestTab,
  ) {}

  static async enter(newsroom: RunningNewsroom, person: Person, articleId: string): Promise<Guest> {
    const { url } = newsroom.server
    const cookie = `mihbara.session=${await newsroom.sessionOf(person)}`
    const tab = openTab({ url: url.replace('http', 'ws'), origin: url, articleId, cookie })
    await tab.synced()
    tab.provider.awareness?.setLocalState({ user: { id: person.id }, activity: 'here', caret: null })
    return new Guest(person, tab)
  }

  /** Puts the caret into a block of the story, or selects from there on. */
  at(block: number, from: number, to = from, activity = 'writing'): void {
    const text = this.#text(block)
    const place = (index: number) => Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1)
    const caret = JSON.parse(JSON.stringify({ anchor: place(from), head: place(to) }))
    this.tab.provider.awareness?.setLocalState({ user: { id: this.person.id }, activity, caret })
  }

  /** Types into a block. */
  type(block: number, index: number, words: string): void {
    this.#text(block).insert(index, words)
    this.at(block, index + words.length)
  }

  leave(): void {
    this.tab.close()
  }

  #text(block: number): Y.XmlText {
    const element = this.tab.ydoc.getXmlFragment(FRAGMENT).get(block)
    const text = element instanceof Y.XmlElement ? element.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error(`Block ${block} has no text`)
    return text
  }
}

/** As many people as are asked for, each with a caret in one of the story's paragraphs. */
export async function enterCrowd(newsroom: RunningNewsroom, articleId: string, count: number, blocks: number) {
  const guests = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const person = await newsroom.factories.createPerson({ role: 'admin', name: `زميل رقم ${index + 1}` })
      return Guest.enter(newsroom, person, articleId)
    }),
  )
  for (const [index, guest] of guests.entries()) guest.at(2 + (index % blocks), 3 + index * 2)
  return guests
}
