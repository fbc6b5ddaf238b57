export type Direction = 'rtl' | 'ltr'

/** A stretch of text; an isolated one is shown in an element of its own with `dir="ltr"` (`<bdi dir="ltr">`). */
export interface Segment {
  text: string
  isolate: boolean
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

const LTR_RUN = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${LTR_RUNS.map(run => run.source).join('|')})`, 'gu')

/**
 * Cuts a text into stretches, so that those which Arabic around them would put out of order (+971-4-555 1234,
 * 2020-2025, -5, $50, 50%, addresses) can be shown isolated. The stretches joined are the text.
 */
export function isolateSegments(text: string): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(LTR_RUN)) {
    if (index > end) segments.push({ text: text.slice(end, index), isolate: false })
    segments.push({ text: run, isolate: true })
    end = index + run.length
  }
  if (end < text.length) segments.push({ text: text.slice(end), isolate: false })
  return segments
}
