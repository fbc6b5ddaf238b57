import { z } from 'zod'

/** Where the next page of a list begins, as an opaque text: base64url of JSON. */
export function encodeCursor(key: Record<string, string | number>): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function decode(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, letter => letter.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** A `cursor` in a query, decoded and checked: what was not made by us is an invalid value of that field. */
export function cursorSchema<Key extends z.ZodType>(key: Key) {
  return z
    .string()
    .max(1000)
    .transform(decode)
    .pipe(key as Key & z.ZodType<z.output<Key>, unknown>)
}

/** `limit` of every list. */
export const limitSchema = z.coerce.number().int().min(1).max(100)
