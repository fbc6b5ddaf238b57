import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { schema } from '@/lib/document/schema'
import { type CaretPlace, emptyTable, insertBlocks } from './insert-blocks'
import { bodyOf, item, paragraph, selectBlock, stateOf, text } from './story-state.fixture'

const divider = () => schema.nodes.divider?.create() as Node
const table = () => emptyTable(schema, 3, 3) as Node

function inserted(state: ReturnType<typeof stateOf>, block: Node, caret: CaretPlace = 'after') {
  const next = state.apply(insertBlocks(state.tr, [block], caret))
  next.doc.check()
  return next
}

describe('inserting a block', () => {
  test('comes after the paragraph of the caret, and the caret goes on after it', () => {
    const next = inserted(stateOf([paragraph('أولى'), paragraph('ثانية')], 'أولى'), divider())
    expect(bodyOf(next)).toEqual(['paragraph: أولى', 'divider', 'paragraph: ثانية'])
    expect(next.selection.$head.parent.textContent).toBe('ثانية')
  })

  test('takes the place of an empty paragraph', () => {
    const next = inserted(selectBlock(stateOf([paragraph('أولى'), paragraph('')]), 3), divider())
    expect(bodyOf(next)).toEqual(['paragraph: أولى', 'divider', 'paragraph'])
    expect(next.selection.$head.parent.type.name).toBe('paragraph')
  })

  test('leaves a paragraph to write on before another block of its kind', () => {
    const next = inserted(stateOf([paragraph('أولى'), { type: 'divider' }], 'أولى'), divider())
    expect(bodyOf(next)).toEqual(['paragraph: أولى', 'divider', 'paragraph', 'divider'])
  })

  test.each([
    ['a list', [{ type: 'bulletList', content: [item('بند'), item('آخر')] }], 'bulletList: بندآخر'],
    ['a quotation', [{ type: 'blockquote', content: [paragraph('بند'), paragraph('آخر')] }], 'blockquote: بندآخر'],
    [
      'a table',
      [
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('بند')] }] }],
        },
      ],
      'table: بند',
    ],
  ])('comes after the whole of %s', (_, body, kept) => {
    expect(bodyOf(inserted(stateOf(body, 'بند'), divider()))).toEqual([kept, 'divider', 'paragraph'])
  })

  test('from the headline it begins the body', () => {
    const state = stateOf([paragraph('أولى')])
    expect(bodyOf(inserted(state, divider()))).toEqual(['divider', 'paragraph: أولى'])
  })

  test('a table has a head, and the caret in its first cell', () => {
    const next = inserted(stateOf([paragraph('أولى')], 'أولى'), table(), 'inside')
    const [head, row] = next.doc.child(3).children
    expect(head?.children.map(({ type }) => type.name)).toEqual(['tableHeader', 'tableHeader', 'tableHeader'])
    expect(row?.children.map(({ type }) => type.name)).toEqual(['tableCell', 'tableCell', 'tableCell'])
    expect(next.selection.$head.node(-1).type.name).toBe('tableHeader')
    expect(next.selection.$head.index(1) + next.selection.$head.index(2)).toBe(0)
  })

  test('a card without text is selected', () => {
    const card = schema.nodes.relatedStory?.create({ article: '6f1f7f5e-1111-4222-8333-444455556666' }) as Node
    const next = inserted(stateOf([paragraph('أولى')], 'أولى'), card, 'inside')
    expect(next.selection).toBeInstanceOf(NodeSelection)
    expect(bodyOf(next)).toEqual(['paragraph: أولى', 'relatedStory', 'paragraph'])
  })

  test('after words in a heading it leaves the heading alone', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [text('عنوان داخلي')] }
    expect(bodyOf(inserted(stateOf([heading], 'داخلي'), divider()))).toEqual([
      'heading: عنوان داخلي',
      'divider',
      'paragraph',
    ])
  })
})
