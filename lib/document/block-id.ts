import { LIMITS } from './limits'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new block id: 12 letters, 60 random bits. Unlike `crypto.randomUUID` it works on plain-http networks. */
export function newBlockId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(12))) id += ALPHABET[byte % 32]
  return id
}

export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LIMITS.id && /^[\w-]+$/.test(value)
}
