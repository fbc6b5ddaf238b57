import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeToken } from '@/lib/contracts/live-token'
import { SCHEMA_VERSION } from '@/lib/document/schema'
import { findLastClosing } from '@/lib/services/kept-edits'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'
import { openOffline } from '@/lib/testing/offline-writer'
import { act, approval } from '@/lib/testing/stories'

let newsroom: LiveNewsroom
beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

const tokenSince = (since: number) => writeToken({ schemaVersion: SCHEMA_VERSION, since })

test('edits out of a closed browser are merged under a new client id of the same person', async () => {
  const id = await newsroom.newStory('أول')
  const [colleague] = await newsroom.openAll(['admin'], id)
  const closed = await openOffline(id)
  closed.write(' بلا شبكة')
  colleague.type(' ومعها')
  await colleague.saved()
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, closed.update())
  expect(ydoc.clientID).not.toBe(closed.ydoc.clientID)
  const tab = await newsroom.open('journalist', id, { ydoc, token: tokenSince(await findLastClosing(id)) })
  await tab.saved()
  tab.type(' ثم هنا')
  await tab.saved()
  const text = await newsroom.storedText(id)
  for (const words of ['بلا شبكة', 'ومعها', 'ثم هنا']) expect(text).toContain(words)
})

test('another person’s browser cannot send them', async () => {
  const id = await newsroom.newStory('أول')
  const online = await newsroom.open('journalist', id)
  await online.synced()
  online.type(' حُفظ')
  await online.saved()
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(online.ydoc))
  online.provider.configuration.websocketProvider.disconnect()
  online.type(' ولم يُحفظ')
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(online.ydoc))
  const thief = await newsroom.open('admin', id, { ydoc })
  expect(await thief.ended()).toBe('refused:foreign_client')
  expect(await newsroom.storedText(id)).toBe('أول حُفظ')
})

test('edits made before an approval do not slip into the text that was opened again after it', async () => {
  const { journalist, editor } = newsroom.people
  const id = await newsroom.newStory('أول')
  const since = await findLastClosing(id)
  const closed = await openOffline(id)
  closed.write(' قبل الاعتماد')
  await act(id, [journalist, { action: 'submit' }], [editor, await approval(id)], [editor, { action: 'reopen' }])
  await act(id, [editor, { action: 'return', note: 'يلزم مصدر' }])
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, closed.update())
  const late = await newsroom.open('journalist', id, { ydoc, token: tokenSince(since) })
  expect(await late.ended()).toBe('refused:state_conflict')
  expect(await newsroom.storedText(id)).toBe('أول')
  const now = await newsroom.open('journalist', id, { token: tokenSince(await findLastClosing(id)) })
  await now.synced()
})
