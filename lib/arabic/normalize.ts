/** What `cleanText` found and mended, counted in characters. */
export interface Cleaned {
  nonBreakingSpaces: number
  straySpaces: number
  bidiControls: number
  presentationForms: number
}

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const INVISIBLE_SPACES = /[\u00ad\u200b\u2060\ufeff]/g
const CONTROLS = /(?![\t\n])\p{Cc}/gu
const LONE_SURROGATES = /\p{Cs}/gu
const NON_BREAKING_SPACES = /[\u00a0\u2007\u202f]/g
const SPACE_RUNS = /[^\S\n]+/g

/** Letters only: the symbols ﷺ ﷻ ﷽ ﷼ and the ornate brackets ﴾ ﴿ are written this way on purpose. */
const PRESENTATION_FORMS = /[\ufb50-\ufd3d\ufd50-\ufdcf\ufdf2\ufe70-\ufefc]/g

/**
 * Cleans text that came from outside: line ends become `\n`; non-breaking, doubled and edge spaces, bidi controls,
 * zero-width spaces and control characters go; presentation forms become letters (ﻻ → لا).
 * Harakat, tatweel, ZWNJ, ZWJ and the spelling are the writer's and stay. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): { text: string; cleaned: Cleaned } {
  const cleaned: Cleaned = { nonBreakingSpaces: 0, straySpaces: 0, bidiControls: 0, presentationForms: 0 }

  const visible = text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(BIDI_CONTROLS, () => {
      cleaned.bidiControls += 1
      return ''
    })
    .replace(INVISIBLE_SPACES, () => {
      cleaned.straySpaces += 1
      return ''
    })
    .replace(CONTROLS, '')
    .replace(PRESENTATION_FORMS, form => {
      cleaned.presentationForms += 1
      return toLetters(form)
    })

  const spaced = visible.replace(SPACE_RUNS, (run, offset: number) => {
    const end = offset + run.length
    const isAtEdge = offset === 0 || visible[offset - 1] === '\n' || end === visible.length || visible[end] === '\n'
    const kept = isAtEdge ? '' : ' '
    const nonBreaking = run.match(NON_BREAKING_SPACES)?.length ?? 0
    cleaned.nonBreakingSpaces += nonBreaking
    cleaned.straySpaces += Math.max(0, run.length - nonBreaking - kept.length)
    return kept
  })

  return { text: spaced, cleaned }
}

/** Writes Arabic presentation forms as the letters they stand for: ﻻ → لا. */
export function replacePresentationForms(text: string): string {
  return text.replace(PRESENTATION_FORMS, toLetters)
}

/** The isolated form of a mark decomposes into a space and the mark; the space is not the writer's. */
function toLetters(form: string): string {
  return form.normalize('NFKC').replace(/ /g, '')
}
