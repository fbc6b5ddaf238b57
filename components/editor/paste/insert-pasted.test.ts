import { Fragment, Slice } from '@tiptap/pm/model'
import { EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { createDocument, fromNode, type NodeJSON, toNode } from '@/lib/document/document'
import { schema } from '@/lib/document/schema'
import { outline } from '@/lib/document/testing/outline'
import { insertPasted } from './insert-pasted'

const text = (words: string) => ({ type: 'text', text: words })
const p = (words: string, attrs = {}): NodeJSON => ({
  type: 'paragraph',
  attrs,
  ...(words !== '' && { content: [text(words)] }),
})
const h = (words: string): NodeJSON => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] })
const list = (...items: string[]): NodeJSON => ({
  type: 'bulletList',
  content: items.map(item => ({ type: 'listItem', content: [p(item)] })),
})
const cell = (words: string): NodeJSON => ({ type: 'tableCell', content: [p(words)] })
const table = (...rows: string[][]): NodeJSON => ({
  type: 'table',
  content: rows.map(row => ({ type: 'tableRow', content: row.map(cell) })),
})
const quote = (...blocks: NodeJSON[]): NodeJSON => ({ type: 'blockquote', content: blocks })
const part = (type: string, words = ''): NodeJSON => ({ type, ...(words !== '' && { content: [text(words)] }) })
const picture = (caption: string): NodeJSON => ({
  type: 'picture',
  attrs: { media: '01234567-89ab-cdef-0123-456789abcdef' },
  content: [part('pictureCaption', caption), part('pictureCredit', 'وكالة'), part('pictureAlternative', 'سد')],
})

interface Story {
  headline?: string
  standfirst?: string
  body?: NodeJSON[]
}

/** A story with the selection on `selected`; `|` in the text is the caret. */
function stateOf({ headline = 'عنوان', standfirst = 'ملخص', body = [p('')] }: Story): EditorState {
  const marked = toNode(createDocument({ headline, standfirst, body: { type: 'doc', content: body } }))
  let caret = -1
  marked.descendants((node, position) => {
    if (node.isText && node.text?.includes('|')) caret = position + node.text.indexOf('|')
  })
  const state = EditorState.create({ doc: marked })
  if (caret === -1) return state
  const tr = state.tr.delete(caret, caret + 1)
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, caret)))
}

function paste(state: EditorState, blocks: NodeJSON[], isOpen = true): { story: string; selection: Selection } {
  const content = Fragment.fromArray(blocks.map(block => schema.nodeFromJSON(block)))
  const tr = insertPasted(state, isOpen ? Slice.maxOpen(content, false) : new Slice(content, 0, 0))
  const doc = tr?.doc ?? state.doc
  doc.check()
  return { story: outline(fromNode(doc).content), selection: tr?.selection ?? state.selection }
}

const LONG = 'فقرة طويلة من مادة كاملة تُلصق دفعة واحدة في غير مكانها. '.repeat(8).trim()

describe('in the headline', () => {
  test('lines are joined by spaces, without marks', () => {
    const bold = { type: 'paragraph', content: [{ ...text('ثالثة'), marks: [{ type: 'bold' }] }] }
    expect(paste(stateOf({ headline: 'أولى | رابعة' }), [p('ثانية'), bold]).story).toContain(
      'headline: أولى ثانية ثالثة رابعة',
    )
  })

  test('a word keeps the space before it', () => {
    expect(paste(stateOf({ headline: 'أولى|' }), [p(' ثانية')]).story).toContain('headline: أولى ثانية')
  })

  test('a whole article goes on into an empty body', () => {
    const { story, selection } = paste(stateOf({ headline: '|', standfirst: '' }), [
      h('وصلت السفن'),
      p(LONG),
      list('بند'),
    ])
    expect(story).toBe(`headline: وصلت السفن\nstandfirst:\np: ${LONG}\nul\n  li\n    p: بند`)
    expect(selection.$head.parent.textContent).toBe('بند')
  })

  test('and is one line where the body has text, since a paste changes nothing elsewhere', () => {
    const { story } = paste(stateOf({ headline: '|', body: [p('نص')] }), [p('وصلت'), p(LONG)])
    expect(story).toBe(`headline: وصلت ${LONG}\nstandfirst: ملخص\np: نص`)
  })
})

describe('in the body', () => {
  test('the words of one line go into the line', () => {
    expect(paste(stateOf({ body: [p('قال | اليوم')] }), [p('الوزير')]).story).toContain('p: قال الوزير اليوم')
  })

  test('several paragraphs cut the paragraph in two', () => {
    expect(paste(stateOf({ body: [p('أول|آخر')] }), [p('ثان'), h('عنوان'), p('ثالث')]).story).toContain(
      'p: أولثان\nh2: عنوان\np: ثالثآخر',
    )
  })

  test('an empty paragraph takes the direction that is pasted', () => {
    const ltr = [p('Reuters', { dir: 'ltr' }), p('رويترز')]
    expect(paste(stateOf({ body: [p('|')] }), ltr).story).toContain('p ltr: Reuters\np: رويترز')
    expect(paste(stateOf({ body: [p('نص|')] }), ltr).story).toContain('p: نصReuters\np: رويترز')
  })

  test('after a table at the end one can go on writing', () => {
    const { story, selection } = paste(stateOf({ body: [p('|')] }), [table(['أ', 'ب'])], false)
    expect(story).toContain('table\n  tr\n    td\n      p: أ\n    td\n      p: ب\np:')
    expect(selection.$head.parent.type.name).toBe('paragraph')
    expect(selection.$head.depth).toBe(1)
  })

  test('a table in the middle of a paragraph stands between its halves', () => {
    expect(paste(stateOf({ body: [p('أول|آخر')] }), [table(['أ'])], false).story).toContain(
      'p: أول\ntable\n  tr\n    td\n      p: أ\np: آخر',
    )
  })

  test('after a text with footnotes one goes on in the text', () => {
    const note = (name: string) => ({ ...part('footnote', 'حاشية'), attrs: { note: name } })
    const { story, selection } = paste(stateOf({ body: [p('|')] }), [p('نص'), note('a'), note('b')])
    expect(story).toContain('p: نص\nfootnote 1: حاشية\nfootnote 2: حاشية')
    expect(selection.$head.parent.textContent).toBe('نص')
    expect(selection.$head.parentOffset).toBe(2)
  })

  test('headline and standfirst of another story are a crosshead and a paragraph', () => {
    const story = [part('headline', 'عنوان آخر'), part('standfirst', 'ملخص آخر'), p('نص')]
    expect(paste(stateOf({ body: [p('|')] }), story).story).toContain('h2: عنوان آخر\np: ملخص آخر\np: نص')
  })

  test('a whole story goes part by part into a new one', () => {
    const story = [part('headline', 'عنوان آخر'), part('standfirst', 'ملخص آخر'), p('نص'), h('فرعي')]
    const empty = stateOf({ headline: '', standfirst: '' })
    expect(paste(empty, story).story).toBe('headline: عنوان آخر\nstandfirst: ملخص آخر\np: نص\nh2: فرعي')
  })

  test('what is selected goes, also over several parts', () => {
    const state = stateOf({ body: [p('نص الخبر')] })
    const over = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4, 17)))
    expect(paste(over, [p('جديد')]).story).toBe('headline: عنوجديد\nstandfirst:\np: الخبر')
  })

  test('an address over words is their link', () => {
    const state = stateOf({ body: [p('انظر هنا')] })
    const words = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 19, 22)))
    expect(paste(words, [p('https://example.com/a')]).story).toContain('p: انظر [هنا](https://example.com/a)')
    expect(paste(words, [p('javascript:alert(1)')]).story).toContain('p: انظر javascript:alert(1)')
  })
})

describe('in a list', () => {
  test('paragraphs become items, as Enter would make them', () => {
    const { story } = paste(stateOf({ body: [list('أول|', 'آخر')] }), [p('ثان'), p('ثالث')])
    expect(story).toContain('ul\n  li\n    p: أولثان\n  li\n    p: ثالث\n  li\n    p: آخر')
  })

  test('items become items', () => {
    const { story } = paste(stateOf({ body: [list('أول', '|', 'آخر')] }), [list('ثان', 'ثالث')])
    expect(story).toContain('ul\n  li\n    p: أول\n  li\n    p: ثان\n  li\n    p: ثالث\n  li\n    p: آخر')
  })

  test('a table ends the list, which goes on after it', () => {
    const { story } = paste(stateOf({ body: [list('أول|', 'آخر')] }), [p('ثان'), table(['أ']), p('ثالث')])
    expect(story).toContain('p: أولثان')
    expect(story).toContain('\ntable')
    expect(story).toMatch(/ثالث[\s\S]*آخر/)
  })
})

test('in a quotation paragraphs stay in it', () => {
  const { story } = paste(stateOf({ body: [quote(p('أول|آخر'))] }), [p('ثان'), p('ثالث')])
  expect(story).toContain('blockquote\n  p: أولثان\n  p: ثالثآخر')
})

test('in a caption everything is one line with the marks that it allows', () => {
  const link = { type: 'link', attrs: { href: 'https://example.com' } }
  const linked = { type: 'paragraph', content: [{ ...text('هنا'), marks: [link] }] }
  const { story } = paste(stateOf({ body: [picture('سد|'), p('نص')] }), [p(' الموجب'), linked, picture('آخر')])
  expect(story).toContain('caption: سد الموجب [هنا](https://example.com) آخر')
})

describe('in a cell', () => {
  const inCell = () => stateOf({ body: [table(['|', 'ب'], ['ج', 'د']), p('بعد')] })

  test('blocks become paragraphs and lists, and what stands by itself comes after the table', () => {
    const blocks = [h('فرعي'), quote(p('قول')), list('بند'), table(['س', 'ص']), picture('صورة'), { type: 'divider' }]
    expect(paste(inCell(), blocks).story).toContain(
      `table
  tr
    td
      p: فرعي
      p: قول
      ul
        li
          p: بند
      p: س
      p: ص
    td
      p: ب
  tr
    td
      p: ج
    td
      p: د
picture
  caption: صورة
  credit: وكالة
  alternative: سد
p: بعد`,
    )
  })

  test('one line stays one', () => {
    expect(paste(inCell(), [p('كلمة')]).story).toContain('td\n      p: كلمة\n    td')
  })
})

test('over a selected picture its place is taken', () => {
  const state = stateOf({ body: [picture('سد'), p('نص')] })
  const at = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)))
  expect(paste(selected, [p('بدل')]).story).toBe('headline: عنوان\nstandfirst: ملخص\np: بدل\np: نص')
})
