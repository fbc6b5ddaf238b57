import { describe, expect, it } from 'vitest'
import { EditorialError } from '@/lib/editorial/errors'
import { createDocument, type DocumentJSON, fromNode, parseDocument, toNode, withBlockIds } from './document'

const paragraph = (text: string, more: object = {}) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...more }],
})
const media = '0190b6f2-7c1a-7c3e-8f00-0242ac120002'
const bold = { type: 'text', text: 'x', marks: [{ type: 'bold' }] }
const parts = [{ type: 'pictureCaption' }, { type: 'pictureCredit' }, { type: 'pictureAlternative' }]
const tableOf = (...cells: object[]) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells.map(cell => ({ type: 'tableCell', ...cell })) }],
})
const whole = (...blocks: unknown[]) => ({
  type: 'doc',
  content: [{ type: 'headline' }, { type: 'standfirst' }, ...blocks],
})

function refusal(value: unknown) {
  try {
    parseDocument(value)
  } catch (error) {
    if (error instanceof EditorialError)
      return [error.code, error.details.errors?.[0]?.pointer, error.details.errors?.[0]?.code]
    throw error
  }
}

function ids(document: DocumentJSON): unknown[] {
  const found: unknown[] = []
  toNode(document).descendants(node => {
    if (node.isBlock) found.push(node.attrs.id)
  })
  return found
}

describe('createDocument', () => {
  it('is empty but whole', () => {
    const document = createDocument()
    expect(document.content.map(block => block.type)).toEqual(['headline', 'standfirst', 'paragraph'])
    expect(toNode(document).check()).toBeUndefined()
  })

  it('takes plain paragraphs', () => {
    const document = createDocument({
      headline: ' عنوان\nطويل ',
      standfirst: '',
      body: { text: 'أولى\r\n\r\n ثانية \nثالثة' },
    })
    expect(toNode(document).textBetween(0, toNode(document).content.size, '|')).toBe('عنوان طويل||أولى|ثانية|ثالثة')
  })

  it('takes a body of blocks and names all of them', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('بند')] }] }
    const document = createDocument({ body: { type: 'doc', content: [list, paragraph('نص')] } })
    expect(new Set(ids(document)).size).toBe(6)
    expect(ids(document).every(id => typeof id === 'string')).toBe(true)
  })

  it('refuses a headline in the body', () => {
    expect(() => createDocument({ body: { type: 'doc', content: [{ type: 'headline' }] } })).toThrow(EditorialError)
  })
})

describe('parseDocument', () => {
  it('is the identity on what it returned', () => {
    const document = createDocument({ headline: 'عنوان', body: { text: 'نص\nآخر' } })
    expect(parseDocument(document)).toEqual(document)
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  it('names no blocks, that is for whoever writes them', () => {
    const named = { ...paragraph('x'), attrs: { id: 'a' } }
    expect(ids(parseDocument(whole(named, paragraph('y'))))).toEqual([null, null, 'a', null])
  })

  it('puts marks in order and drops those of line breaks', () => {
    const marks = [{ type: 'italic' }, { type: 'bold' }]
    const parsed = parseDocument(
      whole({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks },
          { type: 'hardBreak', marks },
        ],
      }),
    )
    expect(parsed.content[2]?.content).toEqual([
      { type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'hardBreak' },
    ])
  })

  const link = (href: unknown) => whole(paragraph('x', { marks: [{ type: 'link', attrs: { href } }] }))
  const nested = (depth: number): unknown =>
    depth === 0 ? paragraph('x') : { type: 'blockquote', content: [nested(depth - 1)] }

  it.each([
    ['no object', 'نص', ['invalid', '', 'invalid']],
    ['no document', paragraph('x'), ['invalid', '/type', 'invalid']],
    ['no headline', { type: 'doc', content: [paragraph('x')] }, ['invalid', '/content', 'invalid']],
    ['no body', whole(), ['invalid', '/content', 'invalid']],
    ['two headlines', whole({ type: 'headline' }, paragraph('x')), ['invalid', '/content', 'invalid']],
    ['an unknown node', whole({ type: 'video' }), ['unknown_node', '/content/2', 'unknown_node']],
    [
      'a node out of place',
      whole({ type: 'listItem', content: [paragraph('x')] }),
      ['unknown_node', '/content/2', 'unknown_node'],
    ],
    [
      'an unknown mark',
      whole(paragraph('x', { marks: [{ type: 'blink' }] })),
      ['unknown_node', '/content/2/content/0', 'unknown_node'],
    ],
    [
      'an unknown attribute',
      whole({ ...paragraph('x'), attrs: { onclick: 'x' } }),
      ['unknown_node', '/content/2', 'unknown_node'],
    ],
    [
      'an inherited attribute',
      whole({ ...paragraph('x'), attrs: { constructor: 'x' } }),
      ['unknown_node', '/content/2', 'unknown_node'],
    ],
    ['an unknown key', whole({ ...paragraph('x'), html: '<b>' }), ['unknown_node', '/content/2/html', 'unknown_node']],
    ['a level 1 heading', whole({ type: 'heading', attrs: { level: 1 } }), ['invalid', '/content/2', 'invalid']],
    ['a wrong direction', whole({ ...paragraph('x'), attrs: { dir: 'auto' } }), ['invalid', '/content/2', 'invalid']],
    [
      'a long id',
      whole({ ...paragraph('x'), attrs: { id: 'a'.repeat(65) } }),
      ['too_large', '/content/2', 'oversized'],
    ],
    ['a picture of nothing', whole({ type: 'picture', content: parts }), ['invalid', '/content/2', 'invalid']],
    [
      'a picture from elsewhere',
      whole({ type: 'picture', attrs: { media: 'https://example.com/a.jpg' }, content: parts }),
      ['invalid', '/content/2', 'invalid'],
    ],
    [
      'a picture without credit',
      whole({ type: 'picture', attrs: { media }, content: parts.slice(0, 1) }),
      ['invalid', '/content/2/content', 'invalid'],
    ],
    [
      'a bold credit',
      whole({
        type: 'picture',
        attrs: { media },
        content: [parts[0], { type: 'pictureCredit', content: [bold] }, parts[2]],
      }),
      ['invalid', '/content/2/content/1/content/0', 'invalid'],
    ],
    ['an embed of nothing', whole({ type: 'embed' }), ['invalid', '/content/2', 'bad_link']],
    [
      'an embed from anywhere',
      whole({ type: 'embed', attrs: { href: 'https://example.com/film' } }),
      ['invalid', '/content/2', 'bad_link'],
    ],
    ['a related story without id', whole({ type: 'relatedStory' }), ['invalid', '/content/2', 'invalid']],
    [
      'a reference without name',
      whole({ type: 'paragraph', content: [{ type: 'footnoteReference' }] }),
      ['invalid', '/content/2/content/0', 'invalid'],
    ],
    [
      'a note in a note',
      whole({ type: 'footnote', attrs: { note: 'a' }, content: [{ type: 'footnoteReference', attrs: { note: 'b' } }] }),
      ['unknown_node', '/content/2/content/0', 'unknown_node'],
    ],
    [
      'a table in a table',
      whole(tableOf({ content: [tableOf({ content: [paragraph('x')] })] })),
      ['unknown_node', '/content/2/content/0/content/0/content/0', 'unknown_node'],
    ],
    [
      'a table in a list',
      whole({ type: 'bulletList', content: [{ type: 'listItem', content: [tableOf({})] }] }),
      ['unknown_node', '/content/2/content/0/content/0', 'unknown_node'],
    ],
    ...[
      { colspan: 0 },
      { colspan: '2' },
      { rowspan: 1.5 },
      { rowspan: 10_000 },
      { colwidth: [] },
      { colwidth: [-1] },
      { colwidth: ['100px'] },
      { colwidth: 100 },
      { colwidth: Array.from({ length: 200 }, () => 1) },
    ].map((attrs): [string, unknown, string[]] => [
      `a cell with ${JSON.stringify(attrs).slice(0, 30)}`,
      whole(tableOf({ attrs, content: [paragraph('x')] })),
      ['invalid', '/content/2/content/0/content/0', 'invalid'],
    ]),
    [
      'an aligned cell',
      whole(tableOf({ attrs: { align: 'left' }, content: [paragraph('x')] })),
      ['unknown_node', '/content/2/content/0/content/0', 'unknown_node'],
    ],
    [
      'a table of too many columns',
      whole(tableOf(...[1, 2].map(() => ({ attrs: { colspan: 60 }, content: [paragraph('x')] })))),
      ['too_large', '/content/2', 'oversized'],
    ],
    ['an empty list', whole({ type: 'bulletList' }), ['invalid', '/content/2/content', 'invalid']],
    ['text without letters', whole(paragraph('')), ['invalid', '/content/2/content/0/text', 'invalid']],
    ['text among blocks', whole({ type: 'text', text: 'x' }), ['unknown_node', '/content/2', 'unknown_node']],
    ['U+200B', whole(paragraph('ن\u200bص')), ['invalid', '/content/2/content/0', 'zero_width_space']],
    ['U+0000', whole(paragraph('ن\0ص')), ['invalid', '/content/2/content/0', 'invalid']],
    ['half a letter', whole(paragraph('\ud800')), ['invalid', '/content/2/content/0', 'invalid']],
    ['a running link', link('javascript:alert(1)'), ['invalid', '/content/2/content/0', 'bad_link']],
    ['a link to nowhere', link(undefined), ['invalid', '/content/2/content/0', 'bad_link']],
    ['a link that is an object', link({ toString: 'x' }), ['invalid', '/content/2/content/0', 'bad_link']],
    ['too much text', whole(paragraph('x'.repeat(1_000_001))), ['too_large', '/content/2/content/0', 'oversized']],
    ['bottomless blocks', whole(nested(30)), ['too_large', `/content/2${'/content/0'.repeat(24)}`, 'oversized']],
  ])('refuses %s', (_, value, expected) => expect(refusal(value)).toEqual(expected))

  it('refuses marks in the headline', () => {
    const content = [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }]
    const value = { type: 'doc', content: [{ type: 'headline', content }, { type: 'standfirst' }, paragraph('x')] }
    expect(refusal(value)).toEqual(['invalid', '/content/0/content/0', 'invalid'])
  })
})

describe('withBlockIds', () => {
  it('returns the very node when nothing is missing', () => {
    const node = toNode(createDocument({ body: { text: 'نص' } }))
    expect(withBlockIds(node)).toBe(node)
  })

  it('renames the second block of the same name', () => {
    const named = { ...paragraph('x'), attrs: { id: 'a' } }
    const [, , first, second] = ids(fromNode(withBlockIds(toNode(parseDocument(whole(named, named))))))
    expect(first).toBe('a')
    expect(second).toMatch(/^[\da-z]{12}$/)
  })
})
