export type Direction = 'rtl' | 'ltr'

/** A stretch of text. */
export interface Segment {
  text: string
  /** To be shown from left to right by itself, whatever stands around it (`<bdi dir="ltr">`). */
  isolate: boolean
  /** Written in Latin letters: to be marked `lang="en"`, so that a screen reader does not spell it in Arabic. */
  latin: boolean
}

const FIRST_LETTER = /\p{L}/u
const RTL_SCRIPTS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * The direction of the first letter; null for a text without letters. It is for texts of unknown language, such as a
 * name: a paragraph in the editor is RTL until it is told otherwise, even when it starts with COP28.
 */
export function firstStrongDirection(text: string): Direction | null {
  const letter = FIRST_LETTER.exec(text)?.[0]
  if (letter === undefined) return null
  return RTL_SCRIPTS.test(letter) ? 'rtl' : 'ltr'
}

/** Bounded, so that no text makes the search slow. */
const LTR_RUNS = [
  /(?:https?:\/\/|www\.)[^\s<>«»()،؛؟]*[^\s<>«»()،؛؟.,:;!?]/u, // address
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u, // mailbox
  /(?:\+|00)\p{Nd}[\p{Nd} ().-]{4,24}\p{Nd}/u, // telephone
  /[A-Za-z][A-Za-z0-9]*(?:\+\+|#|(?:[-–/.][A-Za-z0-9]+)+)/u, // C++, C#, F-16, TCP/IP
  /[@#][A-Za-z]\w*/u, // account, tag
  /[-+−±]?[$€£¥]?[0-9]{1,18}(?:[-–/.,:][0-9]{1,18}){0,8} ?[%$€£¥]/u, // 50%, 50 €
  /[-+−±]?[$€£¥] ?[0-9]{1,18}(?:[-–/.,:][0-9]{1,18}){0,8}/u, // $50
  /[0-9]{1,18}(?:[.,:][0-9]{1,18}){0,8}(?: ?[-–/] ?[0-9]{1,18}(?:[.,:][0-9]{1,18}){0,8})+/u, // 2020-2025, 19/5/2025
  /[-+−±][0-9]{1,18}(?:[.,:][0-9]{1,18}){0,8}/u, // -5
]

/** What a run can begin with: a look at one letter spares most places the search. */
const BEGINNING = '(?=[\\w@#+.$€£¥−±\\p{Nd}-])(?<![\\p{L}\\p{M}\\p{N}])'
const LTR_RUN = new RegExp(`${BEGINNING}(?:${LTR_RUNS.map(run => run.source).join('|')})`, 'gu')

const LATIN = /\p{Script=Latin}/u
const LATIN_RUN =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*(?:[ '’.&-]\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*)*/gu

/**
 * Cuts a text into stretches, so that those which Arabic around them would put out of order (+971-4-555 1234,
 * 2020-2025, -5, $50, 50%, addresses) can be shown isolated, and Latin words be marked as such. The stretches joined
 * are the text.
 *
 * It is how the editor and the reading site agree on what a reader sees; the text itself holds no directional marks.
 * Give it the whole text of a block, not each piece between marks: a number of which a part is bold is still one
 * stretch, and what stands before it decides whether it is one.
 */
export function isolateSegments(text: string): Segment[] {
  return joinLatin([...cut(text, LTR_RUN, true)].flatMap(piece => (piece.isolate ? [piece] : latinIn(piece))))
}

const latinIn = ({ text }: Segment) =>
  LATIN.test(text) ? [...cut(text, LATIN_RUN, false)] : [{ text, isolate: false, latin: false }]

function* cut(text: string, run: RegExp, isolate: boolean): Generator<Segment> {
  let end = 0
  for (const { 0: found, index } of text.matchAll(run)) {
    if (index > end) yield { text: text.slice(end, index), isolate: false, latin: false }
    yield { text: found, isolate, latin: LATIN.test(found) }
    end = index + found.length
  }
  if (end < text.length) yield { text: text.slice(end), isolate: false, latin: false }
}

/**
 * A Latin word and what follows it after one space read on from left to right, as in «F-16 Fighting Falcon» and
 * «Boeing 737-800»: isolating a part of that alone would turn it around.
 */
function joinLatin(pieces: Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const piece of pieces) {
    const before = joined.at(-2)
    const isOneMore = piece.isolate || piece.latin
    if (isOneMore && before?.latin && joined.at(-1)?.text === ' ' && (before.isolate || piece.isolate)) {
      joined.splice(-2, 2, { text: `${before.text} ${piece.text}`, isolate: true, latin: true })
    } else {
      joined.push(piece)
    }
  }
  return joined
}
