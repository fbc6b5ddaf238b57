import { foldWords } from '@/lib/arabic/folding'
import { type Cleaned, cleanText } from '@/lib/arabic/normalize'
import { EditorialError } from '@/lib/editorial/errors'
import { findDateline } from './dateline'
import { type DecodedText, decodeText, type WireEncoding } from './encoding'
import { Findings } from './findings'
import { splitParagraphs } from './paragraphs'

/** The largest file that is imported. */
export const MAX_IMPORT_BYTES = 5 * 1024 * 1024

/** A first paragraph longer than this is no headline, but text. */
const HEADLINE_LENGTH = 500

/** What the parser recognised, shown to the journalist for confirmation; what it took out of the text is all here. */
export interface Recognised {
  encoding: WireEncoding | null
  /** `yyyy-mm-dd`, from a line of its own or from the dateline. */
  date: string | null
  headline: string | null
  /** Whether the headline stood there twice. */
  repeatedHeadline: boolean
  /** Place and date that stood before the first paragraph. */
  dateline: string | null
  /** As the copy spells it. */
  agency: string | null
  byline: string | null
  /** Paragraphs of the body. */
  paragraphs: number
  cleaned: Cleaned
}

export interface Wire {
  parts: { headline: string; standfirst: string; paragraphs: string[] }
  metadata: { dateline?: string; source?: string; byline?: string }
  recognised: Recognised
}

const FILE_SIGNATURES = ['%PDF', 'PK\u0003\u0004', '{\\rtf', 'GIF8', '\u007fELF', 'Rar!', '7z\u00bc\u00af']

/**
 * Reads the bytes of a .txt file, whatever its encoding.
 * @throws EditorialError `too_large` above MAX_IMPORT_BYTES, `invalid` where there is no text in it, `unsupported_type`
 * where it is something else than text.
 */
export function decodeWire(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_IMPORT_BYTES) {
    throw new EditorialError('too_large', { values: { megabytes: MAX_IMPORT_BYTES / 1024 / 1024 } })
  }
  if (bytes.length === 0) throw emptyFile()
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (FILE_SIGNATURES.some(signature => start.startsWith(signature))) throw new EditorialError('unsupported_type')
  const decoded = decodeText(bytes)
  if (!decoded) throw new EditorialError('unsupported_type')
  if (!/[^\s\p{C}]/u.test(decoded.text)) throw emptyFile()
  return decoded
}

function emptyFile(): EditorialError {
  return new EditorialError('invalid', { errors: [{ pointer: '/file', code: 'empty' }] })
}

/**
 * Takes wire copy apart: date line, headline, repeated headline, byline, dateline, agency, paragraphs. Nothing is lost:
 * every word is in the parts or in what was recognised. Markup is text like any other.
 */
export function parseWire(text: string, encoding: WireEncoding | null = null): Wire {
  const { text: clean, cleaned } = cleanText(text)
  const found = new Findings()
  const lines = splitParagraphs(clean)

  let next = 0
  while (next < lines.length && found.takeLabel(lines[next] ?? '')) next += 1
  const headline = isHeadline(lines[next]) ? (lines[next++] ?? '') : ''
  for (; headline !== '' && next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    if (isSame(line, headline)) found.repeatedHeadline = true
    else if (!found.takeLabel(line) && !found.takeByline(line)) break
  }

  const body = lines.slice(next)
  const [lead] = body
  if (lead !== undefined) body.splice(0, 1, ...found.takeDateline(lead))
  if (body.length > 1 && found.takeAgency(body.at(-1) ?? '')) body.pop()

  return {
    parts: { headline, standfirst: '', paragraphs: body },
    metadata: {
      ...(found.dateline && { dateline: found.dateline }),
      ...(found.agency && { source: found.agency }),
      ...(found.byline && { byline: found.byline }),
    },
    recognised: {
      encoding,
      date: found.date,
      headline: headline || null,
      repeatedHeadline: found.repeatedHeadline,
      dateline: found.dateline,
      agency: found.agency,
      byline: found.byline,
      paragraphs: body.length,
      cleaned,
    },
  }
}

/** A paragraph with a dateline before it is the story's lead, of a story without headline. */
function isHeadline(line: string | undefined): boolean {
  return line !== undefined && line.length <= HEADLINE_LENGTH && !findDateline(line)?.place
}

function isSame(line: string, headline: string): boolean {
  const words = foldWords(headline)
  return words === '' ? line === headline : foldWords(line) === words
}
