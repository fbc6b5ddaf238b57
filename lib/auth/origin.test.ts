import { expect, test } from 'vitest'
import { addressOf } from './address'
import { isSameOrigin, originOf } from './origin'
import { readCookie } from './session-cookie'

test.each([
  ['http://localhost:3000', 'localhost:3000', true],
  ['http://127.0.0.1:3000', '127.0.0.1:3000', true],
  ['http://LOCALHOST:3000', 'localhost:3000', true],
  ['https://news.example', 'News.example', true],
  ['http://localhost:3001', 'localhost:3000', false],
  ['http://evil.test', 'localhost:3000', false],
  ['null', 'localhost:3000', false],
  ['', '', false],
  [null, 'localhost:3000', false],
  ['http://localhost:3000', null, false],
])('a page of %s asks %s: %s', (origin, host, same) => expect(isSameOrigin(origin, host)).toBe(same))

test('where the newsroom is', () => {
  const request = (headers: Record<string, string>) => new Request('http://internal:1/api', { headers })
  expect(originOf(request({ host: '127.0.0.1:8080' }))).toBe('http://127.0.0.1:8080')
  expect(originOf(request({ host: 'news.example', 'x-forwarded-proto': 'https' }))).toBe('https://news.example')
  expect(originOf(request({ host: 'news.example', origin: 'https://news.example' }))).toBe('https://news.example')
  expect(originOf(request({ host: 'news.example', origin: 'https://evil.test' }))).toBe('http://news.example')
  expect(originOf(request({ host: 'a b' }))).toBe('http://internal:1')
})

test('whose request it is, by network', () => {
  expect(addressOf({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' })).toBe('2.2.2.2')
  expect(addressOf({})).toBe('unknown')
})

test('one cookie among many', () => {
  expect(readCookie('a=1; mihbara.session=x=y; b=2', 'mihbara.session')).toBe('x=y')
  expect(readCookie('xmihbara.session=1', 'mihbara.session')).toBeUndefined()
  expect(readCookie(null, 'a')).toBeUndefined()
})
