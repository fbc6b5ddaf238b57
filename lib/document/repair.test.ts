import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import type { NodeJSON } from './document'
import { repairBlock } from './repair'
import { schema } from './schema'

const text = (words: string): NodeJSON[] => [{ type: 'text', text: words }]
const paragraph = (words: string): NodeJSON => ({ type: 'paragraph', content: text(words) })
const cell = (...content: NodeJSON[]): NodeJSON => ({ type: 'tableCell', content })
const row = (...content: NodeJSON[]): NodeJSON => ({ type: 'tableRow', content })
const table = (...content: NodeJSON[]): NodeJSON => ({ type: 'table', content })
const picture = (...content: NodeJSON[]): NodeJSON => ({
  type: 'picture',
  attrs: { media: '0190b6f2-7c1a-7c3e-8f00-0242ac120002' },
  content,
})

function mend(block: NodeJSON): Node | null {
  const mended = repairBlock(schema.nodeFromJSON(block))
  mended?.check()
  return mended
}

describe('repairBlock', () => {
  it('leaves what is whole as it is', () => {
    const whole = schema.nodeFromJSON(table(row(cell(paragraph('أ'))), row()))
    expect(repairBlock(whole)).toBe(whole)
  })

  it('gives an empty cell its paragraph, so that the cells after it stay in their columns', () => {
    expect(mend(table(row(cell(), cell(paragraph('ب')))))?.toString()).toBe(
      'table(tableRow(tableCell(paragraph), tableCell(paragraph("ب"))))',
    )
    expect(mend(table(row(cell({ type: 'bulletList' }))))?.toString()).toBe('table(tableRow(tableCell(paragraph)))')
  })

  it('drops a table without cells, and keeps a row that others reach down over', () => {
    expect(mend(table())).toBeNull()
    expect(mend(table(row(), row()))).toBeNull()
    expect(mend(table(row(cell(paragraph('أ'))), row()))?.childCount).toBe(2)
  })

  it('gives a picture its three parts', () => {
    expect(mend(picture())?.toString()).toBe('picture(pictureCaption, pictureCredit, pictureAlternative)')
    expect(mend(picture({ type: 'pictureAlternative', content: text('وصف') }))?.toString()).toBe(
      'picture(pictureCaption, pictureCredit, pictureAlternative("وصف"))',
    )
  })

  it('puts the words of double parts together, and loses none', () => {
    const double = picture(
      { type: 'pictureCredit', content: text('رويترز') },
      { type: 'pictureCaption', content: text('أولى') },
      { type: 'pictureCaption' },
      { type: 'pictureCaption', content: [{ ...text('ثانية')[0], type: 'text', marks: [{ type: 'bold' }] }] },
    )
    expect(mend(double)?.toString()).toBe(
      'picture(pictureCaption("أولى ", bold("ثانية")), pictureCredit("رويترز"), pictureAlternative)',
    )
  })
})
