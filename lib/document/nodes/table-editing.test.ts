import { EditorState, type Transaction } from '@tiptap/pm/state'
import { CellSelection, deleteCellSelection, TableMap } from '@tiptap/pm/tables'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import { createDocument, type NodeJSON, toNode } from '../document'
import { articleTableEditing, mendTables } from './table-editing'

const cell = (text: string, attrs = {}): NodeJSON => ({
  type: 'tableCell',
  attrs,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const tableOf = (...rows: string[][]): NodeJSON => ({
  type: 'table',
  content: rows.map(texts => ({ type: 'tableRow', content: texts.map(text => cell(text)) })),
})

function open(...rows: string[][]): EditorState {
  const doc = toNode(createDocument({ body: { type: 'doc', content: [tableOf(...rows)] } }))
  return EditorState.create({ doc, plugins: [articleTableEditing()] })
}

const rowsOf = ({ doc }: EditorState) => doc.child(2).children.map(row => row.children.map(found => found.textContent))
const isWhole = ({ doc }: EditorState) => TableMap.get(doc.child(2)).problems === null

/** The place in front of the cell with this text. */
function placeOf({ doc }: EditorState, text: string): number {
  let place = -1
  doc.descendants((node, position) => {
    if (node.type.name === 'tableCell' && node.textContent === text) place = position
  })
  return place
}

const without = (state: EditorState, text: string): Transaction => {
  const place = placeOf(state, text)
  return state.tr.delete(place, place + (state.doc.nodeAt(place)?.nodeSize ?? 0))
}
const fromOthers = (transaction: Transaction) => transaction.setMeta(ySyncPluginKey, { isChangeOrigin: true })
const typing = (state: EditorState) => state.tr.insertText('ك', placeOf(state, 'أ') + 2)
const choosing = (state: EditorState, from: string, to: string) =>
  state.tr.setSelection(CellSelection.create(state.doc, placeOf(state, from), placeOf(state, to)))

describe('a table with a short row', () => {
  const broken = (state: EditorState) => state.apply(fromOthers(without(state, 'د')))

  it('is left alone when others broke it, also when somebody types in it', () => {
    const state = broken(open(['أ', 'ب'], ['ج', 'د']))
    expect(rowsOf(state)).toEqual([['أ', 'ب'], ['ج']])
    expect(rowsOf(state.apply(typing(state)))).toEqual([['كأ', 'ب'], ['ج']])
  })

  it('is mended by whoever broke it', () => {
    const whole = open(['أ', 'ب'], ['ج', 'د'])
    const state = whole.apply(without(whole, 'د'))
    expect(isWhole(state)).toBe(true)
    expect(rowsOf(state)).toEqual([
      ['أ', 'ب'],
      ['ج', ''],
    ])
  })

  it('is mended by whoever chooses cells in it, so that deleting them deletes nothing else', () => {
    const short = broken(open(['أ', 'ب'], ['ج', 'د'], ['هـ', 'و']))
    const chosen = short.apply(choosing(short, 'ب', 'و'))
    expect(isWhole(chosen)).toBe(true)
    let state = chosen
    deleteCellSelection(chosen, transaction => {
      state = chosen.apply(transaction)
    })
    expect(rowsOf(state)).toEqual([
      ['أ', ''],
      ['ج', ''],
      ['هـ', ''],
    ])
  })

  it('is no longer chosen when others break it', () => {
    const whole = open(['أ', 'ب'], ['ج', 'د'])
    const chosen = whole.apply(choosing(whole, 'ب', 'د'))
    expect(chosen.selection).toBeInstanceOf(CellSelection)
    for (const text of ['ب', 'ج', 'د']) {
      const state = chosen.apply(fromOthers(without(chosen, text)))
      expect(state.selection).not.toBeInstanceOf(CellSelection)
      expect(isWhole(state)).toBe(false)
    }
  })

  it('can be mended before a command', () => {
    const state = broken(open(['أ', 'ب'], ['ج', 'د']))
    const mended = state.apply(mendTables(state) ?? expect.fail())
    expect(isWhole(mended)).toBe(true)
    expect(mendTables(mended)).toBeUndefined()
  })
})

describe('widths of columns', () => {
  const openWith = (attrs: object) => {
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('أ', attrs)] },
        { type: 'tableRow', content: [cell('ب'), cell('ج'), cell('د')] },
      ],
    }
    const doc = toNode(createDocument({ body: { type: 'doc', content: [table] } }))
    return EditorState.create({ doc, plugins: [articleTableEditing()] })
  }
  const widthsAfter = (attrs: object, colwidth: unknown) => {
    const state = openWith(attrs)
    const changed = state.apply(state.tr.setNodeAttribute(placeOf(state, 'أ'), 'colwidth', colwidth))
    return changed.doc.nodeAt(placeOf(changed, 'أ'))?.attrs.colwidth
  }

  it('are one for each column that a cell reaches over', () => {
    const holed = [120]
    holed[2] = 80
    expect(widthsAfter({ colspan: 3 }, holed)).toEqual([120, 0, 80])
    expect(widthsAfter({ colspan: 3 }, [120, 90, 80, 70])).toEqual([120, 90, 80])
    expect(widthsAfter({ colspan: 3 }, [120, 90, 80])).toEqual([120, 90, 80])
  })

  it('are none where nobody chose one', () => {
    expect(widthsAfter({ colspan: 3 }, [0, 0, 0])).toBeNull()
    expect(widthsAfter({ colspan: 3 }, [0])).toBeNull()
  })

  it('of a table that came odd are put right by whoever changes the table next', () => {
    const state = openWith({ colspan: 3, colwidth: [50] })
    const typed = state.apply(state.tr.insertText('ك', placeOf(state, 'ب') + 2))
    expect(typed.doc.nodeAt(placeOf(typed, 'أ'))?.attrs.colwidth).toEqual([50, 0, 0])
  })
})
