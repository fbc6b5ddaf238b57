import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LiveStory } from '@/lib/contracts/site'
import { arrangeFront } from './arrange-front'

const desks = ['politics', 'economy', 'sport'].map(slug => ({ slug, name: slug }))
const [politics = { slug: '', name: '' }] = desks
const NOW = Date.parse('2026-03-01T12:00:00Z')

const story = (id: string, minutesAgo: number, urgent = false, desk = politics): LiveStory => ({
  articleId: id,
  path: `/${desk.slug}/${id}`,
  headline: id,
  standfirst: '',
  kicker: '',
  urgent,
  firstPublishedAt: new Date(NOW - minutesAgo * 60_000),
  publishedAt: new Date(NOW - minutesAgo * 60_000),
  desk,
})

test('an empty newsroom has an empty front page', () => {
  expect(arrangeFront([], [])).toEqual({ lead: null, seconds: [], latest: [], sections: [] })
})

test('the newest leads, unless something urgent is still fresh', () => {
  expect(arrangeFront([story('new', 0), story('old', 10)], []).lead?.articleId).toBe('new')
  const fresh = arrangeFront([story('new', 0), story('urgent', 60, true)], [])
  expect([fresh.lead?.articleId, fresh.seconds[0]?.articleId]).toEqual(['urgent', 'new'])
  expect(arrangeFront([story('new', 0), story('urgent', 7 * 60, true)], []).lead?.articleId).toBe('new')
})

test('no story stands twice, and none of the newest is missing', () => {
  const stories = fc
    .array(fc.record({ age: fc.nat(2000), urgent: fc.boolean(), desk: fc.constantFrom(...desks) }), { maxLength: 40 })
    .map(list => list.map(({ age, urgent, desk }, index) => story(`s${index}`, age, urgent, desk)))
    .map(list => list.sort((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime()))
  fc.assert(
    fc.property(stories, all => {
      const byDesk = desks.map(desk => ({ desk, stories: all.filter(one => one.desk === desk) }))
      const { lead, seconds, latest, sections } = arrangeFront(all.slice(0, 24), byDesk)
      const shown = [...(lead ? [lead] : []), ...seconds, ...latest, ...sections.flatMap(section => section.stories)]
      expect(new Set(shown).size).toBe(shown.length)
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(all.length, 10))
      for (const one of all.slice(0, 4)) expect(shown).toContain(one)
    }),
  )
})
