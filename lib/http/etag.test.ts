import { describe, expect, test } from 'vitest'
import { isEditorialError } from '@/lib/editorial/errors'
import { etagOf, readIfMatch, readRevision } from './etag'

const request = (tag?: string) =>
  new Request('http://a.test', tag === undefined ? {} : { headers: { 'if-match': tag } })
function codeOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return isEditorialError(error) ? error.code : error
  }
}

describe('If-Match', () => {
  test.each([
    [etagOf(7), '7'],
    ['W/"7"', '7'],
    ['"abc"', 'abc'],
    ['*', null],
    [undefined, null],
    ['7', 'invalid'],
    ['"a", "b"', 'invalid'],
    ['"', 'invalid'],
  ])('%s is %s', (tag, value) => expect(codeOf(() => readIfMatch(request(tag)))).toBe(value))

  test('is asked for where it is needed', () => {
    expect(codeOf(() => readIfMatch(request(), { required: true }))).toBe('precondition_required')
    expect(codeOf(() => readRevision(request('*'), { required: true }))).toBe('precondition_required')
    expect(readRevision(request('"12"'), { required: true })).toBe(12)
    expect(codeOf(() => readRevision(request('"abc"')))).toBe('stale_revision')
  })
})
