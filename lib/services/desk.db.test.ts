import { beforeAll, describe, expect, test } from 'vitest'
import { createNewsroom, createPerson, type Newsroom } from '@/lib/testing/factories'
import { createArticle, getArticle } from './articles'
import { type DeskSection, describeDesk, listOwnDesks } from './desk'
import type { NamedActor } from './people'
import { commandsOf, performTransitions } from './transitions'

let newsroom: Newsroom
let journalist: NamedActor
let editor: NamedActor

beforeAll(async () => {
  newsroom = await createNewsroom()
  journalist = newsroom.journalist
  editor = newsroom.editor
})

async function write(actor: NamedActor, headline: string, desk = 'politics'): Promise<string> {
  const { row } = await createArticle(actor, { desk, headline, body: { text: 'نص المادة.' } })
  return row.id
}

const run = (actor: NamedActor, id: string, input: Parameters<typeof commandsOf>[0]) =>
  performTransitions(actor, id, commandsOf(input))

async function approve(actor: NamedActor, id: string, more: object = {}) {
  const { contentHash } = await getArticle(actor, id)
  await run(actor, id, { action: 'approve', contentHash, ...more })
}

/** The section in which a person finds a story on their desk; undefined where they do not. */
async function sectionFor(actor: NamedActor, id: string): Promise<string | undefined> {
  const desk = await describeDesk(actor)
  const found = Object.entries(desk).filter(([, { items }]) => items.some(item => item.id === id))
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.[0]
}

async function expectSections(id: string, expected: Partial<Record<keyof Newsroom, DeskSection>>) {
  for (const [who, person] of Object.entries(newsroom)) {
    expect([who, await sectionFor(person, id)]).toEqual([who, expected[who as keyof Newsroom]])
  }
}

describe('my desk', () => {
  test('follows a story from hand to hand', async () => {
    const id = await write(journalist, 'قمة المياه')
    await expectSections(id, { journalist: 'writing' })

    await run(journalist, id, { action: 'submit' })
    await expectSections(id, { journalist: 'writing', editor: 'approvals', editor2: 'approvals', admin: 'approvals' })

    await run(editor, id, { action: 'return', note: 'ينقص رقم' })
    await expectSections(id, { journalist: 'returned' })

    await run(journalist, id, { action: 'submit' })
    await approve(editor, id)
    await expectSections(id, { journalist: 'writing', editor: 'ready', editor2: 'ready', admin: 'ready' })

    await run(editor, id, { action: 'schedule', publishAt: new Date(Date.now() + 3_600_000) })
    await expectSections(id, {
      journalist: 'scheduled',
      editor: 'scheduled',
      editor2: 'scheduled',
      admin: 'scheduled',
    })

    await run(editor, id, { action: 'publish' })
    await expectSections(id, { journalist: 'published' })
  })

  test('asks nobody to approve what they had a hand in', async () => {
    const id = await write(editor, 'خطة النقل')
    await run(editor, id, { action: 'submit' })
    await expectSections(id, { editor: 'writing', editor2: 'approvals', admin: 'approvals' })
  })

  test('shows an assignment to whoever was asked, of any desk', async () => {
    const id = await write(journalist, 'كأس المدارس')
    await run(journalist, id, { action: 'assign', assignee: newsroom.sportJournalist.id })
    await expectSections(id, { journalist: 'writing', sportJournalist: 'assigned' })
  })

  test('says that a section holds more than it shows', async () => {
    const writer = await createPerson({ role: 'journalist', desks: ['economy'] })
    for (let index = 0; index < 9; index++) await write(writer, `خبر ${index}`, 'economy')
    const { writing, returned } = await describeDesk(writer)
    expect(writing.items).toHaveLength(8)
    expect(writing.more).toBe(true)
    expect(writing.items[0]?.headline).toBe('خبر 8')
    expect(returned).toEqual({ items: [], more: false })
  })

  test('offers the desks that one may write for', async () => {
    expect((await listOwnDesks(journalist)).map(desk => desk.slug)).toEqual(['politics'])
    expect((await listOwnDesks(newsroom.admin)).map(desk => desk.slug)).toEqual(['politics', 'economy', 'sport'])
    expect(await listOwnDesks(await createPerson({ desks: [] }))).toEqual([])
  })
})
