import { HocuspocusProvider } from '@hocuspocus/provider'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDocument } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import { replaceDocument } from '@/lib/services/article-changes'
import { findArticle, readerMetadataOf } from '@/lib/services/article-record'
import { readStoredDocument } from '@/lib/services/document-log'
import { readWorkingCopy } from '@/lib/services/documents'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

let newsroom: LiveNewsroom

beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

test('what one person types, the other sees, and the disk has when it is acknowledged', async () => {
  const story = await newsroom.newStory()
  const [first, second] = await newsroom.openAll(['journalist', 'admin'], story)
  first.type('كتب الأول. ')
  await first.saved()
  expect(await newsroom.storedText(story)).toBe('كتب الأول. ')
  await expect.poll(() => second.text()).toBe('كتب الأول. ')
  second.type('وكتب الثاني.')
  await second.saved()
  await expect.poll(() => first.text()).toBe('كتب الأول. وكتب الثاني.')
  const { rows, clients } = await readStoredDocument(story)
  expect(rows.map(row => row.userId)).toEqual([newsroom.people.journalist.id, newsroom.people.admin.id])
  expect(clients.get(first.ydoc.clientID)).toBe(newsroom.people.journalist.id)
  expect(clients.get(second.ydoc.clientID)).toBe(newsroom.people.admin.id)
})

test('writers become contributors with the edit itself, and who only connected does not', async () => {
  const story = await newsroom.newStory()
  const [writer] = await newsroom.openAll(['admin', 'journalist'], story)
  writer.type('ليس')
  await writer.saved()
  writer.ydoc.transact(() => writer.block().delete(0, 1))
  await writer.saved()
  const article = await findArticle(story)
  expect(article?.facts.contributors).toEqual(
    expect.arrayContaining([{ userId: newsroom.people.admin.id, inDraft: true }]),
  )
  expect(await newsroom.storedText(story)).toBe('')
})

test('connecting again writes nothing', async () => {
  const story = await newsroom.newStory()
  const [tab] = await newsroom.openAll(['journalist'], story)
  tab.type('نص')
  await tab.saved()
  const [again] = await newsroom.openAll(['journalist'], story)
  again.type('!')
  await again.saved()
  newsroom.closeTabs()
  const back = await newsroom.open('journalist', story, { ydoc: again.ydoc })
  await back.saved()
  const { rows, upto } = await readStoredDocument(story)
  expect(upto + rows.length).toBe(2)
})

test('an edit of the server reaches those who have the story open, and is not logged twice', async () => {
  const story = await newsroom.newStory('قبل')
  const [tab] = await newsroom.openAll(['journalist'], story)
  const article = await findArticle(story)
  if (!article) throw new Error('no article')
  const { document } = await readWorkingCopy(story)
  const target = createDocument({ headline: 'عنوان', body: { text: 'بعد' } })
  await replaceDocument(newsroom.people.journalist, story, target, contentHash(document, readerMetadataOf(article.row)))
  await expect.poll(() => tab.allText()).toContain('بعد')
  tab.type('.')
  await tab.saved()
  const { rows } = await readStoredDocument(story)
  expect(rows.map(row => row.seq)).toEqual([1, 2])
  expect(tab.endings).toEqual([])
})

test('the article’s row follows its document when the last one leaves', async () => {
  const story = await newsroom.newStory()
  const [tab] = await newsroom.openAll(['journalist'], story)
  tab.type('أربع كلمات في الصف')
  await tab.saved()
  newsroom.closeTabs()
  await expect.poll(async () => (await findArticle(story))?.row.wordCount).toBe(5)
})

test('carets carry the account’s name, whatever the client says, and only its own', async () => {
  const story = await newsroom.newStory()
  const [first, second] = await newsroom.openAll(['journalist', 'admin'], story)
  const { journalist } = newsroom.people
  first.provider.awareness?.setLocalState({
    user: { id: newsroom.people.admin.id, name: 'رئيس التحرير', color: 'red' },
    activity: 'writing',
    caret: { anchor: 'nowhere' },
    advertisement: 'of something',
  })
  const seen = () => second.provider.awareness?.getStates().get(first.ydoc.clientID)
  const { id, name, role, desks } = journalist
  await expect
    .poll(seen)
    .toEqual({ user: { id, name, role, desks, isReader: false }, activity: 'writing', caret: null })
  const states = first.provider.awareness?.getStates()
  states?.set(second.ydoc.clientID, { user: { id: journalist.id, name: 'شبح' } })
  first.provider.awareness?.meta.set(second.ydoc.clientID, { clock: 99, lastUpdated: Date.now() })
  const forged = { added: [second.ydoc.clientID], updated: [], removed: [] }
  HocuspocusProvider.prototype.awarenessUpdateHandler.call(first.provider, forged, null)
  first.type('.')
  await first.saved()
  await expect.poll(() => second.text()).toBe('.')
  expect(second.provider.awareness?.getStates().get(second.ydoc.clientID)?.user?.name).not.toBe('شبح')
})

test('who may only read is shown as a reader', async () => {
  const story = await newsroom.newStory()
  const [author, reader] = await newsroom.openAll(['journalist', 'editor'], story)
  reader.provider.awareness?.setLocalState({ activity: 'here' })
  await expect
    .poll(() => author.provider.awareness?.getStates().get(reader.ydoc.clientID)?.user)
    .toMatchObject({ id: newsroom.people.editor.id, isReader: true })
})

test('a crowd of carets that move is told in a few messages, and a tab tells only its own', async () => {
  const story = await newsroom.newStory()
  const tabs = await newsroom.openAll(
    Array.from({ length: 12 }, () => 'journalist' as const),
    story,
  )
  const [watcher] = tabs
  for (const tab of tabs) tab.provider.awareness?.setLocalState({ activity: 'here' })
  await expect.poll(() => watcher?.provider.awareness?.getStates().size).toBe(12)
  let told = 0
  watcher?.provider.on('awarenessUpdate', () => told++)
  let sent = 0
  for (const tab of tabs) tab.provider.on('outgoingMessage', () => sent++)
  for (const tab of tabs) tab.provider.awareness?.setLocalState({ activity: 'writing' })
  const writing = () =>
    [...(watcher?.provider.awareness?.getStates().values() ?? [])].filter(({ activity }) => activity === 'writing')
  await expect.poll(() => writing().length).toBe(12)
  expect(sent).toBe(12)
  // Its own, the first at once, and the rest together in a tick or two.
  expect(told).toBeLessThanOrEqual(5)
})
