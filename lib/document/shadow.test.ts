import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDocument } from './document'
import { replaceContent } from './forward-edit'
import type { Sender } from './inspect-update'
import { FRAGMENT } from './schema'
import { type Accepted, ShadowDocument } from './shadow'
import { UpdateRefused } from './update-refused'
import { documentToYDoc, encodeState, loadYDoc, readDocument } from './ydoc'

const HONEST: Sender = { userId: 'hind', ownerOf: () => undefined }

/** A client that speaks raw Yjs and knows no editor. */
class RawClient {
  readonly ydoc = new Y.Doc()
  readonly fragment = this.ydoc.getXmlFragment(FRAGMENT)

  constructor(shadow: ShadowDocument) {
    Y.applyUpdate(this.ydoc, Y.encodeStateAsUpdate(shadow.ydoc))
  }

  element(index: number): Y.XmlElement {
    const element = this.fragment.get(index)
    return element instanceof Y.XmlElement ? element : expect.fail()
  }

  text(index: number): Y.XmlText {
    const text = this.element(index).get(0)
    return text instanceof Y.XmlText ? text : expect.fail()
  }

  update(change: () => void): Uint8Array {
    const before = Y.encodeStateVector(this.ydoc)
    this.ydoc.transact(change)
    return Y.encodeStateAsUpdate(this.ydoc, before)
  }
}

let shadow: ShadowDocument
let client: RawClient

beforeEach(() => {
  const document = createDocument({ headline: 'عنوان', standfirst: 'مقدمة', body: { text: 'أولى\nثانية' } })
  shadow = new ShadowDocument(encodeState(documentToYDoc(document)))
  client = new RawClient(shadow)
})

function refusal(update: Uint8Array, sender = HONEST): string {
  const state = encodeState(shadow.ydoc)
  const { blocks } = shadow
  try {
    shadow.apply(update, sender)
  } catch (error) {
    expect(encodeState(shadow.ydoc)).toEqual(state)
    expect(shadow.blocks).toEqual(blocks)
    if (error instanceof UpdateRefused) return error.code
    throw error
  }
  return 'accepted'
}

const nested = (depth: number): Y.XmlElement => {
  const quote = new Y.XmlElement('blockquote')
  quote.insert(0, [depth === 0 ? new Y.XmlElement('paragraph') : nested(depth - 1)])
  return quote
}

const holding = (name: string, ...content: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const element = new Y.XmlElement(name)
  element.insert(0, content)
  return element
}
const quoting = (content: Y.XmlElement) => holding('blockquote', content)
const tableAround = (content: () => Y.XmlElement) =>
  holding('table', holding('tableRow', holding('tableCell', content())))
const manyRows = () => Array.from({ length: 2_001 }, () => new Y.XmlElement('tableRow'))

type Change = (client: RawClient) => void
const insert =
  (...types: (Y.XmlElement | Y.XmlText)[]): Change =>
  ({ fragment }) =>
    fragment.insert(2, types)
const mark =
  (key: string, value: unknown): Change =>
  client =>
    client.text(2).format(0, 2, { [key]: value })
const withAttribute =
  (name: string, key: string, value: unknown): Change =>
  ({ fragment }) => {
    const element = new Y.XmlElement(name)
    fragment.insert(2, [element])
    element.setAttribute(key, value as string)
  }

describe('a forged update is refused and leaves nothing behind', () => {
  it.each<[string, string, Change]>([
    ['unknown_node', 'an unknown block', insert(new Y.XmlElement('script'))],
    ['unknown_node', 'a block out of place', insert(new Y.XmlElement('listItem'))],
    [
      'unknown_node',
      'an unknown block deep inside',
      client => client.element(2).insert(1, [new Y.XmlElement('video')]),
    ],
    ['unknown_node', 'a table in a cell', insert(tableAround(() => tableAround(() => new Y.XmlElement('paragraph'))))],
    ['unknown_node', 'a picture in a quotation', insert(quoting(new Y.XmlElement('picture')))],
    ['unknown_node', 'text in a divider', insert(holding('divider', new Y.XmlText('نص')))],
    ['invalid', 'a picture of nothing', insert(new Y.XmlElement('picture'))],
    ['invalid', 'a picture from elsewhere', withAttribute('picture', 'media', '../secret')],
    [
      'invalid',
      'a reference without name',
      client => client.element(2).insert(1, [new Y.XmlElement('footnoteReference')]),
    ],
    ['bad_link', 'an embed of nothing', insert(new Y.XmlElement('embed'))],
    ['bad_link', 'an embed from anywhere', withAttribute('embed', 'href', 'https://example.com/film')],
    ['bad_link', 'an embed that runs', withAttribute('embed', 'href', 'javascript:alert(1)')],
    ['oversized', 'a table of too many rows', insert(holding('table', ...manyRows()))],
    ['unknown_node', 'text at the top', insert(new Y.XmlText('نص'))],
    ['unknown_node', 'a hook', insert(new Y.XmlHook('paragraph') as unknown as Y.XmlElement)],
    [
      'unknown_node',
      'a line break in the headline',
      client => client.element(0).insert(1, [new Y.XmlElement('hardBreak')]),
    ],
    ['unknown_node', 'an unknown attribute', withAttribute('paragraph', 'onclick', 'x')],
    ['unknown_node', 'an unknown mark', mark('blink', {})],
    [
      'unknown_node',
      'a mark waiting for text',
      client => client.text(2).applyDelta([{ retain: 1 }, { insert: 'x', attributes: { blink: {} } }, { delete: 1 }]),
    ],
    ['unknown_node', 'an embed', client => client.text(2).insertEmbed(0, { image: 'x' })],
    ['unknown_node', 'an attribute of text', client => client.text(2).setAttribute('id', 'x')],
    ['unknown_node', 'a type in text', client => client.text(2).insertEmbed(0, new Y.XmlElement('paragraph'))],
    ['invalid', 'a wrong value', withAttribute('heading', 'level', 1)],
    ['invalid', 'a type for a value', withAttribute('paragraph', 'dir', new Y.Text('rtl'))],
    ['invalid', 'a bold headline', client => client.text(0).format(0, 2, { bold: {} })],
    ['invalid', 'no headline', ({ fragment }) => fragment.delete(0)],
    ['invalid', 'a second headline', insert(new Y.XmlElement('headline'))],
    ['invalid', 'a block before the headline', ({ fragment }) => fragment.insert(0, [new Y.XmlElement('paragraph')])],
    ['invalid', 'nothing left', ({ fragment }) => fragment.delete(0, fragment.length)],
    ['invalid', 'U+0000', client => client.text(2).insert(0, '\0')],
    ['bad_link', 'a running link', mark('link', { href: 'javascript:alert(1)' })],
    ['bad_link', 'a link to nowhere', mark('link', {})],
    ['zero_width_space', 'U+200B', client => client.text(2).insert(1, 'ن\u200bص')],
    [
      'zero_width_space',
      'U+200B in a new block',
      client => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText('\u200b')])
        client.fragment.push([paragraph])
      },
    ],
    ['oversized', 'a long id', withAttribute('paragraph', 'id', 'x'.repeat(65))],
    ['oversized', 'a long link', mark('link', { href: `https://example.com/${'x'.repeat(3_000)}` })],
    ['oversized', 'bottomless blocks', insert(nested(30))],
    ['oversized', 'too long a document', client => client.text(2).insert(0, 'نص '.repeat(340_000))],
    ['oversized', 'too long an update', client => client.text(2).insert(0, 'x'.repeat(5_000_000))],
    ['second_root', 'a second root', ({ ydoc }) => ydoc.getMap('other').set('a', 1)],
    ['forged_author', "another's mark", mark('bold', { user: 'sami' })],
    [
      'forged_author',
      "another's name in an attribute",
      withAttribute('paragraph', 'suggestion', { op: 'insert', user: 'sami' }),
    ],
  ])('%s: %s', (code, _, change) => {
    expect(refusal(client.update(() => change(client)))).toBe(code)
    expect(refusal(client.update(() => client.fragment.push([new Y.XmlElement('paragraph')])))).not.toBe('accepted')
    const honest = new RawClient(shadow)
    expect(refusal(honest.update(() => honest.text(3).insert(0, 'x')))).toBe('accepted')
  })

  it('malformed', () => {
    expect(refusal(new Uint8Array([1, 2, 3]))).toBe('malformed')
    expect(refusal(new Uint8Array())).toBe('malformed')
    const update = client.update(() => client.text(2).insert(0, 'نص'))
    expect(refusal(update.subarray(0, update.length - 5))).toBe('malformed')
  })

  it('unknown_node: a list of values, or entries, under the name of the document', () => {
    for (const change of [
      (ydoc: Y.Doc) => ydoc.getArray(FRAGMENT).push([1]),
      (ydoc: Y.Doc) => ydoc.getMap(FRAGMENT).set('a', 1),
    ]) {
      const ydoc = new Y.Doc()
      change(ydoc)
      expect(refusal(Y.encodeStateAsUpdate(ydoc))).toBe('unknown_node')
    }
  })

  it('pending_structs: a deletion of what nobody has written', () => {
    const other = new RawClient(shadow)
    other.text(2).insert(0, 'نص')
    Y.applyUpdate(client.ydoc, Y.encodeStateAsUpdate(other.ydoc))
    expect(refusal(client.update(() => client.text(2).delete(0, 2)))).toBe('pending_structs')
  })

  it("foreign_client: under another user's client id, or the server's own", () => {
    const owners = new Map([[client.ydoc.clientID, 'sami']])
    const update = client.update(() => client.text(2).insert(0, 'نص'))
    expect(refusal(update, { userId: 'hind', ownerOf: id => owners.get(id) })).toBe('foreign_client')
    expect(refusal(update, { userId: 'sami', ownerOf: id => owners.get(id) })).toBe('accepted')
  })
})

describe('an honest update', () => {
  const apply = (change: Change): Accepted =>
    shadow.apply(
      client.update(() => change(client)),
      HONEST,
    )

  it('tells whose it is and which blocks it changed', () => {
    const { changed, clientIds, touchedBlocks } = apply(client => client.text(3).insert(6, ' بعد'))
    expect(changed).toBe(true)
    expect(clientIds).toEqual([client.ydoc.clientID])
    expect(touchedBlocks).toMatchObject([{ before: { text: 'ثانية' }, after: { text: 'ثانية بعد' } }])
    expect(touchedBlocks[0]?.key).toBe(shadow.blocks[3]?.key)
  })

  it('may add and remove blocks', () => {
    const added = apply(insert(new Y.XmlElement('paragraph')))
    expect(added).toMatchObject({ changed: true, touchedBlocks: [{ before: null, after: { text: '' } }] })
    const removed = apply(({ fragment }) => fragment.delete(3, 1))
    expect(removed).toMatchObject({
      changed: true,
      clientIds: [],
      touchedBlocks: [{ before: { text: 'أولى' }, after: null }],
    })
  })

  it('changes nothing for readers when it names a block, or says nothing new', () => {
    expect(apply(client => client.element(2).setAttribute('id', 'named'))).toMatchObject({
      changed: false,
      touchedBlocks: [{}],
    })
    const everything = Y.encodeStateAsUpdate(client.ydoc)
    expect(shadow.apply(everything, HONEST)).toEqual({ changed: false, clientIds: [], touchedBlocks: [] })
    expect(shadow.apply(everything, { userId: 'sami', ownerOf: () => 'hind' }).clientIds).toEqual([])
  })

  it('may leave an empty list or an empty body behind, which reading mends', () => {
    expect(apply(insert(new Y.XmlElement('bulletList'))).changed).toBe(false)
    expect(apply(({ fragment }) => fragment.delete(2, fragment.length - 2)).changed).toBe(true)
    expect(readDocument(shadow.ydoc).content.map(block => block.type)).toEqual(['headline', 'standfirst', 'paragraph'])
  })

  it('may leave a picture without its parts and a cell without a paragraph behind, which reading mends', () => {
    const picture = holding('picture', new Y.XmlElement('pictureCredit'))
    picture.setAttribute('media', '0190b6f2-7c1a-7c3e-8f00-0242ac120002')
    const table = holding('table', holding('tableRow', new Y.XmlElement('tableCell')))
    expect(apply(insert(picture, table)).changed).toBe(true)
    const [, , mendedPicture, mendedTable] = readDocument(shadow.ydoc).content
    expect(mendedPicture?.content?.map(part => part.type)).toEqual([
      'pictureCaption',
      'pictureCredit',
      'pictureAlternative',
    ])
    expect(mendedTable?.content?.[0]?.content?.[0]?.content).toMatchObject([{ type: 'paragraph' }])
  })

  it('may come from the server', () => {
    const server = loadYDoc(encodeState(shadow.ydoc))
    const update = replaceContent(server, createDocument({ headline: 'جديد' })) ?? expect.fail()
    expect(shadow.applyTrusted(update).changed).toBe(true)
    expect(readDocument(shadow.ydoc)).toEqual(readDocument(server))
  })
})

it('goes on after any number of updates and refusals', () => {
  for (let index = 0; index < 300; index++) {
    const update = client.update(() => {
      client.text(2).delete(0, client.text(2).length)
      client.text(2).insert(0, 'كلمة '.repeat(400))
    })
    shadow.apply(update, HONEST)
    if (index % 100 === 0) expect(refusal(new Uint8Array([9]))).toBe('malformed')
  }
  const other = new RawClient(shadow)
  expect(refusal(other.update(() => other.ydoc.getMap('other').set('a', 1)))).toBe('second_root')
  expect(readDocument(shadow.ydoc)).toEqual(readDocument(client.ydoc))
})
