import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What a page of the reading site is, before it becomes bytes. */
export interface Answer {
  status: 200 | 301 | 404 | 410 | 500
  contentType: string
  body: string
  headers?: Record<string, string>
}

export type Encoding = 'identity' | 'gzip' | 'br'

/** The bytes of a page in one encoding, with its headers as `writeHead` takes them fastest. */
export interface Variant {
  bytes: Buffer
  etag: string
  headers: string[]
}

/** A page in every encoding, made once. */
export interface Representation {
  status: number
  variants: Record<Encoding, Variant>
  /** Memory that it takes. */
  size: number
}

const TAGS: Record<Encoding, string> = { identity: '', gzip: '-gz', br: '-br' }
const WORTH_COMPRESSING = 400

const zip = (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })
const squeeze = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })

/** Whether an answer may be kept. Missing pages are made anew each time: anybody can ask for any number of them. */
export const isLasting = ({ status }: { status: number }) => status === 200 || status === 301 || status === 410

/**
 * Compresses a page and names its bytes. The tag is a strong one, so each encoding has its own; `no-cache` makes
 * browsers and proxies ask each time, so that nothing withdrawn lives on in them.
 */
export async function represent(answer: Answer): Promise<Representation> {
  const bytes = Buffer.from(answer.body)
  const hash = createHash('sha256')
    .update(`${answer.status} ${answer.contentType} ${JSON.stringify(answer.headers ?? {})}\n`)
    .update(bytes)
    .digest('base64url')
    .slice(0, 22)
  const isWorthIt = isLasting(answer) && bytes.length >= WORTH_COMPRESSING
  const [gzipped, brotli] = isWorthIt ? await Promise.all([zip(bytes), squeeze(bytes)]) : [bytes, bytes]
  const variant = (encoding: Encoding, body: Buffer): Variant => {
    const etag = `"${hash}${TAGS[encoding]}"`
    return { bytes: body, etag, headers: headersOf(answer, encoding, etag, body.length) }
  }
  const identity = variant('identity', bytes)
  const variants = isWorthIt
    ? { identity, gzip: variant('gzip', gzipped), br: variant('br', brotli) }
    : { identity, gzip: identity, br: identity }
  return { status: answer.status, variants, size: bytes.length + gzipped.length + brotli.length + 4096 }
}

function headersOf(answer: Answer, encoding: Encoding, etag: string, length: number): string[] {
  const headers: Record<string, string> = {
    'content-type': answer.contentType,
    'content-length': String(length),
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...answer.headers,
  }
  return Object.entries(headers).flat()
}

const chosen = new Map<string, Encoding>()

/** The encoding that an `Accept-Encoding` header prefers among ours. Remembered: browsers send a handful of them. */
export function encodingFor(header: string | null | undefined): Encoding {
  if (!header) return 'identity'
  const known = chosen.get(header)
  if (known) return known
  const refused = /;\s*q=0(?:\.0*)?\s*$/
  const accepted = header
    .toLowerCase()
    .split(',')
    .filter(part => !refused.test(part))
    .map(part => part.split(';')[0]?.trim())
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
  if (chosen.size < 100 && header.length < 200) chosen.set(header, encoding)
  return encoding
}

/** Whether an `If-None-Match` header names this page, in whatever encoding it was kept. */
export function isUnchanged(header: string | null | undefined, { status, variants }: Representation): boolean {
  if (!header || status !== 200) return false
  if (header.trim() === '*') return true
  const tags = header.split(',').map(tag => tag.trim().replace(/^W\//, ''))
  return tags.some(tag => tag === variants.identity.etag || tag === variants.gzip.etag || tag === variants.br.etag)
}
