import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { appendServerUpdate, lockDocument } from '@/db/queries/documents'
import { documentUpdates } from '@/db/schema'
import { transaction } from '@/db/transaction'
import { bodyText } from '@/lib/document/text'
import { getArticle } from '@/lib/services/articles'
import { verifyAuditLog } from '@/lib/services/audit'
import { listArticleHistory } from '@/lib/services/version-history'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'
import { openOffline } from '@/lib/testing/offline-writer'
import { act, approval, outcomeOf } from '@/lib/testing/stories'

let newsroom: LiveNewsroom
beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

/** Writes an edit into the log that no door would let through. */
async function damage(articleId: string, update?: Uint8Array): Promise<void> {
  const writer = await openOffline(articleId)
  writer.writeRubbish()
  await transaction(async () => {
    await lockDocument(articleId)
    const edit = { update: update ?? writer.update(), clientIds: [writer.ydoc.clientID] }
    await appendServerUpdate(articleId, { ...edit, userId: newsroom.people.journalist.id, at: new Date() })
  })
}

const countRows = async () => (await database().select().from(documentUpdates)).length

async function notesOf(articleId: string) {
  const { items } = await listArticleHistory(newsroom.people.admin, articleId, undefined, 50)
  return items.filter(event => event.action === 'article.unreadable')
}

const damages: [name: string, update?: Uint8Array][] = [
  ['holds an element that the schema does not know'],
  ['cannot be decoded', Uint8Array.of(1, 200, 3, 255)],
]

test.each(damages)(
  'a log that %s is shown and not opened; nothing is deleted, and the admins are told once',
  async (_, update) => {
    const { people } = newsroom
    const id = await newsroom.newStory('نص باقٍ كله.')
    await damage(id, update)
    const rows = await countRows()
    for (const who of ['journalist', 'admin', 'admin'] as const) {
      const tab = await newsroom.open(who, id)
      expect(await tab.ended()).toBe('unreadable')
      expect(tab.allText()).toBe('')
    }
    const view = await getArticle(people.journalist, id)
    expect(view.isReadable).toBe(false)
    expect(view.abilities).toMatchObject({ read: true, edit: false, submit: false, spike: false })
    expect(bodyText(view.document)).toBe('نص باقٍ كله.')
    expect(await outcomeOf(act(id, [people.journalist, { action: 'submit' }]))).toBe('unreadable')
    expect(await notesOf(id)).toMatchObject([{ actor: null }])
    expect(await countRows()).toBe(rows)
    expect(await verifyAuditLog()).toHaveProperty('events')
  },
)

test('others are opened as ever, and what is public can be withdrawn', async () => {
  const { people } = newsroom
  const id = await newsroom.newStory('نص منشور.')
  await act(id, [people.journalist, { action: 'submit' }], [people.editor, await approval(id)])
  await act(id, [people.editor, { action: 'publish' }])
  await damage(id)
  expect(await outcomeOf(act(id, [people.editor2, { action: 'withdraw', notice: '' }]))).toBe('done')
  const other = await newsroom.open('journalist', await newsroom.newStory('سليم'))
  await other.synced()
  expect(other.text()).toBe('سليم')
  other.type('!')
  await other.saved()
})
