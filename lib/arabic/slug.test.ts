import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createSlug, isReservedSlug, isSlug } from './slug'

test.each([
  ['قمة COP28 في دبي', 'قمة-cop28-في-دبي'],
  ['مُدَرِّسٌ في الـ20 من عُمره', 'مدرس-في-ال20-من-عمره'],
  ['أزمة أوكرانيا: «ما بعد» الهدنة؟', 'أزمة-أوكرانيا-ما-بعد-الهدنة'],
  ['رئيس المجلس: آخر المستجدات'.normalize('NFD'), 'رئيس-المجلس-آخر-المستجدات'],
  ['می\u200cخواهم', 'میخواهم'],
  ['ﺍﻟﺴﻼﻡ', 'السلام'],
  ['عام ٢٠٢٥ بنسبة ٥٠٪', 'عام-2025-بنسبة-50'],
  ['ارتفع إلى 1,250,000 برميل', 'ارتفع-إلى-1250000-برميل'],
  ['Café Société – L’été', 'cafe-societe-lete'],
  ['  --حرف-- ', 'حرف'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<script>', 'script'],
])('%s → %s', (text, expected) => {
  expect(createSlug(text, 'x')).toBe(expected)
})

test.each(['', '؟؟؟', '\u200f', '🚀', 'ـــ'])('%j gives the fallback', text => {
  expect(createSlug(text, 'story-1')).toBe('story-1')
})

describe('createSlug', () => {
  it('cuts a long headline between words', () => {
    const slug = createSlug('كلمة طويلة '.repeat(20), '')
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug.length).toBeGreaterThan(70)
    expect(slug).toMatch(/^(كلمة|طويلة)(-(كلمة|طويلة))*$/)
  })

  it('cuts one endless word', () => {
    expect(createSlug('ا'.repeat(10_000), '')).toBe('ا'.repeat(80))
  })

  it('is stable, short and safe in an address, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const slug = createSlug(text, '')
        expect(createSlug(slug, '')).toBe(slug)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slug).toMatch(/^([\p{L}\p{Nd}]+(-[\p{L}\p{Nd}]+)*)?$/u)
      }),
    )
  })
})

test.each(['desk', 'Admin', ' api ', 'search', 'feed.xml', 'sign-in', 'set-up', 'robots.txt', 'corrections'])(
  '%s is reserved',
  slug => {
    expect(isReservedSlug(slug)).toBe(true)
  },
)

test.each(['politics', 'economy', 'sport', 'سياسة'])('%s is a slug that a desk may have', slug => {
  expect(isReservedSlug(slug)).toBe(false)
  expect(isSlug(slug)).toBe(true)
})

test.each(['', 'Politics', 'two words', 'a/b', '-a', 'سِياسة'])('%j is no slug', text => {
  expect(isSlug(text)).toBe(false)
})
