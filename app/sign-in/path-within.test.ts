import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathWithin } from './path-within'

describe('pathWithin', () => {
  it.each([
    ['/desk/articles?state=draft', '/desk/articles?state=draft'],
    ['http://localhost:3000/admin/users', '/admin/users'],
    ['/sign-in', '/desk'],
    ['//evil.example/desk', '/desk'],
    ['https://evil.example', '/desk'],
    ['/\\evil.example', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/deskwards', '/desk'],
    [undefined, '/desk'],
  ])('%s → %s', (asked, path) => {
    expect(pathWithin(asked)).toBe(path)
  })

  it('always stays in the newsroom', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), asked => {
        expect(pathWithin(asked)).toMatch(/^\/(desk|admin)([/?]|$)/)
      }),
    )
  })
})
