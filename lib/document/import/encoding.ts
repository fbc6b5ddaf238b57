/** Encodings in which wire copy arrives. */
export type WireEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

/** Text and the encoding that it came in. */
export interface DecodedText {
  text: string
  encoding: WireEncoding
}

/** Control characters that no text has; SOH, STX, ETX, EOT and SUB frame the copy of old wires. */
const FOREIGN_CONTROLS = /(?![\t-\r\cA-\cD\cZ\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/u

/** What Arabic or Latin text in UTF-16 is made of. */
const USUAL_CHARACTERS = /[\s!-~\u00a0-\u017f\u0600-\u06ff\u2000-\u206f\u20a0-\u20bf\ufb50-\ufdff\ufe70-\ufeff]/g

/** Letters that make up some four fifths of any Arabic text. */
const COMMON_LETTERS = /[اليمنورتبةعدهسفكحقأ]/g

/** Arabic text that joins Latin letters within a word was Latin text in another encoding. */
const MIXED_WORD = /[A-Za-z][\u0621-\u064a]|[\u0621-\u064a][A-Za-z]/g

/** What else a text in Windows-1256 is made of: French letters, quotes, dashes, spaces, marks. */
const OTHER_CHARACTERS = /[àâçèéêëîïôùûüœ«»‘’“”„–—…•°×÷،؛؟ـ\u064b-\u0652\u00a0\u200c-\u200f]/g

/**
 * Reads bytes as text, trying a byte order mark, then UTF-16 without one, then UTF-8, then Windows-1256.
 * Null where the bytes are no plausible text in any of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(bytes, marked)
  const utf16 = likelyUtf16(bytes)
  if (utf16) return decodeUtf16(bytes, utf16)
  return decodeAs(bytes, 'utf-8') ?? decodeWindows1256(bytes)
}

function decodeAs(bytes: Uint8Array, encoding: WireEncoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return FOREIGN_CONTROLS.test(text) ? null : { text, encoding }
  } catch {
    return null
  }
}

function markedEncoding(bytes: Uint8Array): WireEncoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** The bytes 00 and 06 never occur in Arabic text of one-byte units, and in UTF-16 they are every other byte. */
function likelyUtf16(bytes: Uint8Array): WireEncoding | null {
  if (bytes.length % 2 === 1) return null
  const high = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0x00 || byte === 0x06) high[index % 2] = (high[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = high
  const expected = bytes.length * 0.3
  if (odd > expected && odd > even * 4) return 'utf-16le'
  if (even > expected && even > odd * 4) return 'utf-16be'
  return null
}

/** Nearly every sequence of pairs of bytes is UTF-16, so it is judged by what comes out. */
function decodeUtf16(bytes: Uint8Array, encoding: WireEncoding): DecodedText | null {
  const decoded = decodeAs(bytes, encoding)
  return decoded && count(decoded.text, USUAL_CHARACTERS) >= decoded.text.length * 0.9 ? decoded : null
}

/** Every sequence of bytes is Windows-1256, so it is judged by whether what comes out reads like Arabic (or French). */
function decodeWindows1256(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs(bytes, 'windows-1256')
  if (!decoded) return null
  const { text } = decoded
  const beyondAscii = count(text, /\P{ASCII}/gu)
  const letters = count(text, /[\u0621-\u063a\u0641-\u064a]/g)
  const isPlausible =
    letters + count(text, OTHER_CHARACTERS) >= beyondAscii * 0.9 &&
    count(text, COMMON_LETTERS) >= letters * 0.5 &&
    count(text, MIXED_WORD) <= letters * 0.1
  return isPlausible ? decoded : null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
