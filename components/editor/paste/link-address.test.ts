import { expect, test } from 'vitest'
import { linkAddress } from './link-address'

const target = 'https://example.com/خبر?id=7'
const encoded = encodeURIComponent(target)

test.each([
  ['an ordinary address', target, target],
  ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=editors&ust=1&usg=AOv`, target],
  ['Google of a country', `https://www.google.com.sa/url?sa=t&url=${encoded}`, target],
  ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01&reserved=0`, target],
  ['Facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`, target],
  [
    'one in another',
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${encoded}`)}`,
    target,
  ],
  ['Proofpoint', 'https://urldefense.com/v3/__https://example.com/a__;!!Ab!c$', 'https://example.com/a'],
  [
    'older Proofpoint',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a&d=Dw',
    'https://example.com/a',
  ],
  ['counting marks', 'https://example.com/a?utm_source=x&id=1&fbclid=y#part', 'https://example.com/a?id=1#part'],
  ['only counting marks', 'https://example.com/a?utm_source=x', 'https://example.com/a'],
  ['a mailbox', 'mailto:desk@example.com', 'mailto:desk@example.com'],
  ['a line end within', 'https://example.com/\n  a'.replace('  ', ''), 'https://example.com/a'],
  ['a space within', 'https://example.com/a b', 'https://example.com/a%20b'],
  [
    'a search, which leads nowhere else',
    'https://www.google.com/search?q=http',
    'https://www.google.com/search?q=http',
  ],
])('%s', (_, href, expected) => {
  expect(linkAddress(href)).toBe(expected)
})

test.each([
  null,
  '',
  '#part',
  '/news/1',
  'about:blank#x',
  'file:///C:/Users/a.docx',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  `https://www.google.com/url?q=javascript:alert(1)`.replace('https://www.google.com/url?q=', ''),
  'tel:+97145551234',
  `https://example.com/${'a'.repeat(3_000)}`,
])('%j is no link', href => {
  expect(linkAddress(href)).toBeNull()
})

test('a wrapper around something that runs stays what it is, an address of its own', () => {
  const wrapped = 'https://www.google.com/url?q=javascript:alert(1)'
  expect(linkAddress(wrapped)).toBe(wrapped)
})
