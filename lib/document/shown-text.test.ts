import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, type NodeJSON, toNode } from './document'
import { shownPieces } from './shown-text'
import { arbitraryDocument } from './testing/arbitrary'

const bold = [{ type: 'bold' }]
const blockOf = (...content: NodeJSON[]) =>
  toNode(createDocument({ body: { type: 'doc', content: [{ type: 'paragraph', content }] } })).child(2)
const show = (...content: NodeJSON[]) =>
  [...shownPieces(blockOf(...content))].map(([place, pieces]) => [
    place,
    pieces.map(({ text, isolate, latin, opens, closes }) =>
      [opens && '<', isolate && '=', latin && 'en', text, closes && '>'].filter(Boolean).join(' '),
    ),
  ])

describe('shownPieces', () => {
  it('isolates numbers and marks Latin words', () => {
    expect(show({ type: 'text', text: 'قمة COP28 بنسبة 50% الآن' })).toEqual([
      [0, ['قمة ', 'en COP28', ' بنسبة ', '= 50%', ' الآن']],
    ])
  })

  it('opens and closes an isolate around what is bold in part', () => {
    expect(
      show(
        { type: 'text', text: 'بين 2020-' },
        { type: 'text', text: '20', marks: bold },
        { type: 'text', text: '25 وبعده' },
      ),
    ).toEqual([
      [0, ['بين ', '< 2020-']],
      [1, ['20']],
      [2, ['25 >', ' وبعده']],
    ])
  })

  it('never reads over a line break or a note', () => {
    const note: NodeJSON = { type: 'footnoteReference', attrs: { note: 'a' } }
    expect(
      show({ type: 'text', text: 'عام 2020' }, note, { type: 'text', text: '-2025' }, { type: 'hardBreak' }),
    ).toEqual([
      [0, ['عام 2020']],
      [1, ['\ufffc']],
      [2, ['= -2025']],
      [3, ['\ufffc']],
    ])
  })

  it('keeps every letter in its place', () => {
    fc.assert(
      fc.property(arbitraryDocument, document => {
        toNode(document).descendants(node => {
          if (!node.isTextblock) return
          const pieces = shownPieces(node)
          node.children.forEach((child, place) => {
            const text = (pieces.get(place) ?? []).map(piece => piece.text).join('')
            expect(text).toBe(child.text ?? '\ufffc')
          })
        })
      }),
      { numRuns: 50 },
    )
  })
})
