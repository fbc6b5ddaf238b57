import type { WireEncoding } from './encoding'

/** Encodes text as an agency would send it; what Windows-1256 lacks becomes `?`. */
export function encodeText(text: string, encoding: WireEncoding, hasMark = false): Uint8Array {
  if (encoding === 'windows-1256') return encodeWindows1256(text)
  const marked = hasMark ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  const bytes = new DataView(new ArrayBuffer(marked.length * 2))
  for (let index = 0; index < marked.length; index += 1) {
    bytes.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le')
  }
  return new Uint8Array(bytes.buffer)
}

function encodeWindows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, letter => {
    const byte = table.indexOf(letter)
    return byte < 0 ? 0x3f : byte
  })
}
