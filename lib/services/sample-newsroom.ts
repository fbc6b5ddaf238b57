import { findUserByEmail, hasUsers, updateUser } from '@/db/queries/users'
import newsroom from '@/db/sample/newsroom.json'
import stories from '@/db/sample/stories.json'
import { transaction } from '@/db/transaction'
import type { DocumentJSON } from '@/lib/document/document'
import type { Role } from '@/lib/editorial/actor'
import type { Command } from '@/lib/editorial/transitions'
import { replaceDocument } from './article-changes'
import { createArticle, getArticle } from './articles'
import { createDesk } from './desks'
import { invitePerson } from './manage-people'
import { hashPassword } from './password'
import { getActor, type NamedActor } from './people'
import { sampleBlocks } from './sample-blocks'
import { createFirstAdmin } from './set-up'
import { updateSettings } from './settings'
import { performTransitions } from './transitions'

const HOUR = 60 * 60 * 1000

interface SampleStory {
  desk: string
  author: string
  path: string
  hoursAgo: number
  headline: string
  standfirst: string
  body: string[]
  kicker?: string
  dateline?: string
  source?: string
  topics?: string[]
  urgent?: boolean
  note?: string
  notice?: string
  update?: string
  correction?: { find: string; replace: string; note: string }
}

/** The demonstration's accounts, for the terminal. */
export const SAMPLE_EMAILS = newsroom.people.map(person => person.email)

/**
 * Fills an empty database with a newsroom at work: desks, people, and stories in every state, each brought there
 * through the same doors that people use. In one that has people it changes their password and nothing else.
 * @param password of all the accounts
 */
export async function fillSampleNewsroom(password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  if (await hasUsers()) {
    await transaction(async () => {
      for (const email of SAMPLE_EMAILS) {
        const user = await findUserByEmail(email)
        if (user) await updateUser(user.id, { passwordHash }, true)
      }
    })
    return
  }
  const people = await makePeople(passwordHash)
  const told = new Map<string, string>()
  for (const story of stories as SampleStory[]) told.set(story.headline, await tellStory(story, people, told))
}

async function makePeople(passwordHash: string): Promise<Map<string, NamedActor>> {
  const first = newsroom.people.find(person => person.role === 'admin')
  if (!first) throw new Error('The sample newsroom has no admin')
  await transaction(() => createFirstAdmin({ name: first.name, email: first.email, passwordHash }))
  const admin = await getActor((await findUserByEmail(first.email))?.id ?? '')
  await updateSettings(admin, { newsroomName: newsroom.name })
  for (const desk of newsroom.desks) await createDesk(admin, desk)
  const people = new Map([[first.email, admin]])
  for (const person of newsroom.people) {
    if (person === first) continue
    const { name, email } = person
    const desks = person.desks as string[] | 'all'
    const { person: invited } = await invitePerson(admin, { name, email, role: person.role as Role, desks })
    await transaction(() => updateUser(invited.id, { passwordHash }, false))
    people.set(email, await getActor(invited.id))
  }
  return people
}

/**
 * @param told the articles of earlier stories by their headlines
 * @returns its article
 */
async function tellStory(
  story: SampleStory,
  people: Map<string, NamedActor>,
  told: ReadonlyMap<string, string>,
): Promise<string> {
  const person = (email: string) => {
    const found = people.get(`${email}@example.com`)
    if (!found) throw new Error(`Nobody in the sample newsroom is called ${email}`)
    return found
  }
  const author = person(story.author)
  const editor = person('editor2')
  const second = person('admin')
  const { desk, headline, standfirst, urgent, kicker, dateline, source, topics } = story
  const start = new Date(Date.now() - (story.hoursAgo + 1) * HOUR)
  const body = { type: 'doc' as const, content: sampleBlocks(story.body, other => told.get(other)) }
  const given = Object.fromEntries(
    Object.entries({ urgent, kicker, dateline, source, topics }).filter(([, value]) => value !== undefined),
  )
  const article = await createArticle(
    author,
    { desk, headline, standfirst, body, byline: author.name, ...given },
    { at: start },
  )
  const id = article.row.id

  const at = (minutes: number) => new Date(start.getTime() + minutes * 60 * 1000)
  const go = (actor: NamedActor, minutes: number, ...commands: Command[]) =>
    performTransitions(actor, id, commands, { now: at(minutes) })
  const approve = async (actor: NamedActor): Promise<Command> => {
    const { contentHash } = await getArticle(actor, id)
    return { action: 'approve', contentHash }
  }
  const edit = async (actor: NamedActor, change: (document: DocumentJSON) => DocumentJSON) => {
    const { document, contentHash } = await getArticle(actor, id)
    await replaceDocument(actor, id, change(document), contentHash)
  }

  const { path } = story
  if (path === 'draft') return id
  if (path === 'spiked') {
    await go(author, 5, { action: 'spike' })
    return id
  }
  await go(author, 10, { action: 'submit' })
  if (path === 'editing') return id
  if (path === 'returned') {
    await go(editor, 30, { action: 'return', note: story.note ?? '' })
    return id
  }
  await go(editor, 45, await approve(editor))
  if (path === 'approved') return id
  if (path === 'scheduled') {
    const publishAt = new Date(Math.ceil((Date.now() + 12 * HOUR) / HOUR) * HOUR)
    await go(editor, 46, { action: 'schedule', publishAt })
    return id
  }
  await go(editor, 60, { action: 'publish' })
  if (path === 'withdrawn') await go(second, 120, { action: 'withdraw', notice: story.notice ?? '' })
  if (path === 'updating') {
    await go(author, 90, { action: 'revise' })
    const added = sampleBlocks([story.update ?? ''], other => told.get(other))
    await edit(author, document => ({ ...document, content: [...document.content, ...added] }))
  }
  if (path === 'corrected' && story.correction) {
    const { find, replace, note } = story.correction
    await go(editor, 90, { action: 'revise' })
    await edit(editor, document => JSON.parse(JSON.stringify(document).replace(find, replace)))
    await go(second, 100, await approve(second), { action: 'publish', change: { kind: 'correction', note } })
  }
  return id
}
