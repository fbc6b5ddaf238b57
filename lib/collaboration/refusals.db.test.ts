import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { FRAGMENT } from '@/lib/document/schema'
import { readStoredDocument } from '@/lib/services/document-log'
import type { TestTab } from '@/lib/testing/collaboration'
import { textMessage, updateMessage } from '@/lib/testing/forged-message'
import { cookieOf } from '@/lib/testing/http'
import { type LiveNewsroom, openLiveNewsroom } from '@/lib/testing/live-newsroom'

let newsroom: LiveNewsroom

beforeAll(async () => {
  newsroom = await openLiveNewsroom()
})
afterEach(() => newsroom.closeTabs())
afterAll(() => newsroom.close())

async function edits(story: string): Promise<number> {
  const { rows, upto } = await readStoredDocument(story)
  return upto + rows.length
}

/** Sends bytes over a tab's own socket, past its provider. */
const sendRaw = (tab: TestTab, message: Uint8Array) => tab.provider.configuration.websocketProvider.send(message)

/** What a change makes of a copy of somebody's document, as an update. */
function updateOf(tab: TestTab, change: (ydoc: Y.Doc) => void, clientId?: number): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.ydoc))
  if (clientId !== undefined) copy.clientID = clientId
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

const bodyOf = (ydoc: Y.Doc) => ydoc.getXmlFragment(FRAGMENT).get(2) as Y.XmlElement

describe('an edit that nobody may send closes the document with its reason, and touches nothing', () => {
  const forgeries: [code: string, change: (ydoc: Y.Doc) => void][] = [
    ['unknown_node', ydoc => ydoc.getXmlFragment(FRAGMENT).insert(3, [new Y.XmlElement('script')])],
    ['second_root', ydoc => ydoc.getMap('elsewhere').set('key', 'value')],
    ['zero_width_space', ydoc => bodyOf(ydoc).insert(0, [new Y.XmlText('ا\u200bب')])],
    [
      'forged_author',
      ydoc => {
        const text = new Y.XmlText('x')
        bodyOf(ydoc).insert(0, [text])
        text.format(0, 1, { comment: { user: 'somebody else' } })
      },
    ],
  ]

  test.each(forgeries)('%s', async (code, change) => {
    const story = await newsroom.newStory()
    const [attacker, other] = await newsroom.openAll(['journalist', 'admin'], story)
    sendRaw(attacker, updateMessage(story, updateOf(attacker, change)))
    expect(await attacker.ended()).toBe(`refused:${code}`)
    expect(await edits(story)).toBe(0)
    other.type('ما زال يعمل')
    await other.saved()
    expect(await newsroom.storedText(story)).toBe('ما زال يعمل')
    expect(other.endings).toEqual([])
  })

  test('under another’s client id', async () => {
    const story = await newsroom.newStory()
    const [attacker, victim] = await newsroom.openAll(['journalist', 'admin'], story)
    victim.type('نص')
    await victim.saved()
    await expect.poll(() => attacker.text()).toBe('نص')
    const change = (ydoc: Y.Doc) => bodyOf(ydoc).insert(0, [new Y.XmlText('مزوّر')])
    sendRaw(attacker, updateMessage(story, updateOf(attacker, change, victim.ydoc.clientID)))
    expect(await attacker.ended()).toBe('refused:foreign_client')
    victim.type(' آخر')
    await victim.saved()
    expect(await newsroom.storedText(story)).toBe('نص آخر')
  })

  test('under the client id of somebody who has not written yet', async () => {
    const story = await newsroom.newStory()
    const [attacker, victim] = await newsroom.openAll(['journalist', 'admin'], story)
    victim.provider.awareness?.setLocalState({ user: { color: 'red' } })
    await expect.poll(() => attacker.provider.awareness?.getStates().has(victim.ydoc.clientID)).toBe(true)
    const change = (ydoc: Y.Doc) => bodyOf(ydoc).insert(0, [new Y.XmlText('مزوّر')])
    sendRaw(attacker, updateMessage(story, updateOf(attacker, change, victim.ydoc.clientID)))
    expect(await attacker.ended()).toBe('refused:foreign_client')
  })

  test('on top of what the server never got', async () => {
    const story = await newsroom.newStory()
    const [tab] = await newsroom.openAll(['journalist'], story)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.ydoc))
    const text = new Y.XmlText('أول')
    bodyOf(copy).insert(0, [text])
    const before = Y.encodeStateVector(copy)
    text.insert(3, ' ثان')
    sendRaw(tab, updateMessage(story, Y.encodeStateAsUpdate(copy, before)))
    expect(await tab.ended()).toBe('refused:pending_structs')
    expect(await edits(story)).toBe(0)
  })

  test.each([
    ['a broken update', (story: string) => updateMessage(story, new Uint8Array([1, 2, 3, 255, 255]))],
    ['a broken message', (story: string) => updateMessage(story, new Uint8Array(0)).slice(0, -1)],
  ])('%s', async (_, forge) => {
    const story = await newsroom.newStory()
    const [tab] = await newsroom.openAll(['journalist'], story)
    sendRaw(tab, forge(story))
    expect(await tab.ended()).toBe('refused:malformed')
    expect(await edits(story)).toBe(0)
  })

  test.each([5, 6, 42])('a message of kind %i, which nobody hears', async type => {
    const story = await newsroom.newStory()
    const [attacker, other] = await newsroom.openAll(['journalist', 'admin'], story)
    const heard: string[] = []
    other.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload))
    sendRaw(attacker, textMessage(story, type, 'to everybody'))
    expect(await attacker.ended()).toBe('refused:message')
    other.type('.')
    await other.saved()
    expect(heard).toEqual([])
  })
})

test('what follows a refused edit is not looked at', async () => {
  const story = await newsroom.newStory()
  const [tab] = await newsroom.openAll(['journalist'], story)
  sendRaw(
    tab,
    updateMessage(
      story,
      updateOf(tab, ydoc => ydoc.getMap('elsewhere').set('key', 1)),
    ),
  )
  tab.type('بعد الرفض')
  await tab.ended()
  const again = await newsroom.open('journalist', story)
  await again.synced()
  expect(again.text()).toBe('')
  expect(await edits(story)).toBe(0)
})

test('a reader’s edit is neither applied nor acknowledged', async () => {
  const story = await newsroom.newStory()
  const [reader, writer] = await newsroom.openAll(['editor', 'journalist'], story)
  expect(reader.provider.authorizedScope).toBe('readonly')
  reader.type('لا يجوز')
  writer.type('يجوز')
  await writer.saved()
  await expect.poll(() => reader.text()).toContain('يجوز')
  expect(reader.provider.unsyncedChanges).toBe(1)
  expect(await newsroom.storedText(story)).toBe('يجوز')
})

describe('nobody gets in', () => {
  test.each([
    ['of another desk', 'sportJournalist', {}, 'not_found'],
    ['with another schema', 'journalist', { token: '0' }, 'refused:schema_version'],
    ['without a schema', 'journalist', { token: '' }, 'refused:schema_version'],
    ['without a session', null, {}, 'unauthenticated'],
  ] as const)('%s', async (_, who, options, reason) => {
    const story = await newsroom.newStory('سر')
    const tab = await newsroom.open(who, story, options)
    expect(await tab.ended()).toBe(reason)
    expect(tab.ydoc.getXmlFragment(FRAGMENT).length).toBe(0)
  })

  test('at a story that is not there', async () => {
    const tab = await newsroom.open('admin', 'no-such-story')
    expect(await tab.ended()).toBe('not_found')
  })

  test.each(['https://elsewhere.example', ''])('from a page of %j', async origin => {
    const headers = { cookie: await cookieOf(newsroom.people.journalist), ...(origin && { origin }) }
    const socket = new WebSocket(`${newsroom.server.url}/collaboration`, { headers })
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('403')
  })
})
