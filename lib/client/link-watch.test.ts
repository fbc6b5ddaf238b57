import { expect, test } from 'vitest'
import { type LinkFacts, linkOf } from './link-watch'

const calm: LinkFacts = { isOnline: true, isTalking: true, failures: 0, probe: null }
const silent = { ...calm, isTalking: false }

test.each<[string, LinkFacts, string]>([
  ['the server speaks', calm, 'connected'],
  ['there is no network', { ...calm, isOnline: false }, 'offline'],
  ['there is no network, whatever was found before', { ...silent, isOnline: false, failures: 9 }, 'offline'],
  ['it is being tried', silent, 'connecting'],
  ['it failed, and nobody was asked yet', { ...silent, failures: 2 }, 'connecting'],
  ['the server does not answer at all', { ...silent, failures: 3, probe: { at: 3, isHealthy: false } }, 'unreachable'],
  [
    'the server is well again since just now',
    { ...silent, failures: 3, probe: { at: 3, isHealthy: true } },
    'connecting',
  ],
  ['the server is well, and sockets fail on', { ...silent, failures: 4, probe: { at: 3, isHealthy: true } }, 'blocked'],
])('%s', (_, facts, link) => {
  expect(linkOf(facts)).toBe(link)
})
