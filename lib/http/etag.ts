import { EditorialError } from '@/lib/editorial/errors'

/** The `ETag` of a revision or a content hash. */
export const etagOf = (value: string | number) => `"${value}"`

/**
 * What a change says it is based on: the value inside the one `ETag` of `If-Match`; null where there is none, or `*`.
 * Proxies that compress make our tags weak ones; they are the same to us, since a tag names content and not bytes.
 * @throws EditorialError precondition_required without a required one, invalid for what is no tag
 */
export function readIfMatch(request: Request, options: { required: true }): string
export function readIfMatch(request: Request, options?: { required?: boolean }): string | null
export function readIfMatch(request: Request, { required = false } = {}): string | null {
  const header = request.headers.get('if-match')?.trim()
  if (!header || header === '*') {
    if (required) throw new EditorialError('precondition_required')
    return null
  }
  const tag = /^(?:W\/)?"([\x21\x23-\x7e]*)"$/.exec(header)?.[1]
  if (tag === undefined) throw new EditorialError('invalid', { errors: [{ pointer: '/if-match', code: 'etag' }] })
  return tag
}

/** As `readIfMatch`, where the tag is a revision's number. */
export function readRevision(request: Request, options: { required: true }): number
export function readRevision(request: Request, options?: { required?: boolean }): number | null
export function readRevision(request: Request, options: { required?: boolean } = {}): number | null {
  const tag = readIfMatch(request, options)
  if (tag === null) return null
  if (!/^\d{1,15}$/.test(tag)) throw new EditorialError('stale_revision')
  return Number(tag)
}
