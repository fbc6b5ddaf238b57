import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeletedPool } from './deleted-pool'

const letters = (length: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي '), ...length })

describe('attribute', () => {
  it('finds any stretch of twenty letters, wherever it was cut and is put', () => {
    fc.assert(
      fc.property(
        letters({ minLength: 20, maxLength: 200 }),
        letters({ minLength: 0, maxLength: 15 }),
        letters({ minLength: 0, maxLength: 15 }),
        fc.nat(),
        fc.nat(),
        (source, before, after, from, length) => {
          const start = from % (source.length - 19)
          const stretch = source.slice(start, start + 20 + (length % (source.length - start - 19)))
          const pool = new DeletedPool([{ text: source, runs: [['hind', source.length]], by: 'hind', at: 0 }])
          const text = `${before}!${stretch}!${after}`
          const runs = pool.attribute(text, 'sami', 1e9)
          const found = runs.filter(([user]) => user === 'hind').reduce((sum, [, count]) => sum + count, 0)
          expect(found).toBeGreaterThanOrEqual(stretch.length)
          expect(runs.reduce((sum, [, count]) => sum + count, 0)).toBe(text.length)
        },
      ),
    )
  })

  it('prefers the longest, and leaves the rest to whoever brought it', () => {
    const text = 'قال الوزير إن الخطة الجديدة تبدأ في الربيع'
    const pool = new DeletedPool([
      { text, runs: [['hind', text.length]], by: 'x', at: 0 },
      { text: text.slice(0, 25), runs: [['sami', 25]], by: 'x', at: 1 },
    ])
    expect(pool.attribute(`${text}.`, 'omar', 2)).toEqual([
      ['hind', text.length],
      ['omar', 1],
    ])
    expect(pool.attribute(text.slice(0, 19), 'omar', 2)).toEqual([['omar', 19]])
  })

  it('forgets the oldest', () => {
    const first = { text: 'هذا أول نص يحذف من هذه القصة', runs: [], by: 'hind', at: 0 }
    const pool = new DeletedPool([first])
    for (let index = 0; index < 900; index++) pool.add({ ...first, text: `${index}`.repeat(10) })
    expect(pool.attribute(first.text, 'sami', 0)).toEqual([['sami', first.text.length]])
    expect(pool.toJSON().length).toBe(500)
  })
})
