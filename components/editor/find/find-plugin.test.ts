import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { createDocument, toNode } from '@/lib/document/document'
import { allMatches } from '@/lib/document/find'
import { FindInStory, findKey, look } from './find-plugin'

const plugins = FindInStory.config.addProseMirrorPlugins?.call({} as never) as Plugin[]

function stateOf(body: string): EditorState {
  return EditorState.create({ doc: toNode(createDocument({ headline: 'قمة', body: { text: body } })), plugins })
}

const run = (state: EditorState, action: unknown) => state.apply(state.tr.setMeta(findKey, action))
const search = (state: EditorState, query: string) => run(state, look(query, {}, state.selection.from))

/** The words that are marked, and those of the current match. */
function shown(state: EditorState) {
  const found = findKey.getState(state)
  const decorations = found?.shown.find() ?? []
  const words = (name: string) =>
    decorations
      .filter(({ from, to }) => from < to)
      .filter(decoration => JSON.stringify(decoration).includes(`"${name}"`))
      .map(({ from, to }) => state.doc.textBetween(from, to))
  return { found: words('found'), here: words('found-here'), current: found?.current, count: found?.finding.count }
}

/** The document made anew, as it is when others write in it. */
function madeAnew(state: EditorState, change: (tr: Transaction) => Transaction): EditorState {
  const { doc } = change(state.tr)
  return state.apply(state.tr.replaceWith(0, state.doc.content.size, state.schema.nodeFromJSON(doc.toJSON()).content))
}

describe('what is looked for', () => {
  const body = 'قال مُدرِّس إن\nلا شيء\nمدرس ومدرس'

  test('is marked, the first from the caret on as the current one', () => {
    const state = search(stateOf(body), 'مدرس')
    expect(shown(state)).toEqual({ found: ['مُدرِّس', 'مدرس', 'مدرس'], here: ['مُدرِّس'], current: 0, count: 3 })
    expect(shown(run(state, { go: 2 })).current).toBe(2)
    expect(findKey.getState(run(state, 'end'))).toBeNull()
  })

  test('costs nothing while nobody looks', () => {
    const state = stateOf(body)
    expect(findKey.getState(state.apply(state.tr.insertText('مدرس', 1)))).toBeNull()
    expect(plugins[0]?.props.decorations?.call(plugins[0], state)).toBeUndefined()
  })

  test.each([
    ['written here', (state: EditorState, change: (tr: Transaction) => Transaction) => state.apply(change(state.tr))],
    ['written by others', madeAnew],
  ])('keeps its place while more is %s', (_, write) => {
    const state = run(search(stateOf(body), 'مدرس'), { go: 1 })
    const place = findKey.getState(state)?.place ?? 0
    const before = write(state, tr => tr.insertText('مدرس ', 6))
    expect(shown(before)).toEqual({
      found: ['مدرس', 'مُدرِّس', 'مدرس', 'مدرس'],
      here: ['مدرس'],
      current: 2,
      count: 4,
    })
    expect(findKey.getState(before)?.place).toBe(place + 5)
    const beside = write(before, tr => tr.insertText('و', place + 5))
    expect([shown(beside).current, findKey.getState(beside)?.place]).toEqual([2, place + 6])
    const gone = write(beside, tr => tr.delete(place + 6, place + 10))
    expect(shown(gone)).toMatchObject({ found: ['مدرس', 'مُدرِّس', 'مدرس'], here: ['مدرس'], current: 2 })
  })

  test('of very much only what is around the current one is marked, and all is counted', () => {
    const state = search(stateOf(Array.from({ length: 300 }, () => 'نعم نعم نعم').join('\n')), 'نعم')
    expect(shown(state)).toMatchObject({ count: 900, current: 0 })
    const near = shown(state).found.length
    expect(near).toBeGreaterThan(490)
    expect(near).toBeLessThan(510)
    const far = run(state, { go: 899 })
    expect([shown(far).here, shown(far).found.length > 490]).toEqual([['نعم'], true])
    const last = allMatches(findKey.getState(far)?.finding ?? never()).at(-1)
    expect(findKey.getState(far)?.place).toBe(last?.from)
    expect(shown(far.apply(far.tr.insertText('نعم ', 6))).count).toBe(901)
  })
})

function never(): never {
  throw new Error('nothing is looked for')
}
