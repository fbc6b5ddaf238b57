import type { Article, ArticleText } from './article'

/** A reason why a text cannot be approved yet; the messages say what to do about it. */
export const GATE_CODES = [
  'headline_missing',
  'body_missing',
  'picture_credit_missing',
  'picture_alternative_missing',
  'picture_missing',
] as const
export type GateCode = (typeof GATE_CODES)[number]

type Gate = (article: Article, text: ArticleText) => boolean

const GATES: Record<GateCode, Gate> = {
  headline_missing: (_, text) => text.headline.trim() !== '',
  body_missing: (article, text) => article.urgent || text.body.trim() !== '',
  picture_credit_missing: (_, { pictures }) => pictures.every(({ credit }) => credit.trim() !== ''),
  picture_alternative_missing: (_, { pictures }) => pictures.every(({ alternative }) => alternative.trim() !== ''),
  // Nobody approves what they did not see: a picture that is gone, or of a story that is kept from them.
  picture_missing: (_, { pictures }) => pictures.every(({ isShown }) => isShown),
}

/** What a story needs before an editor looks at it; the words of its pictures may still come. */
const OF_SUBMISSION: readonly GateCode[] = ['headline_missing', 'body_missing']

/** The gates that stand in the way of approving this text. An urgent story may go out without a body. */
export function closedGates(article: Article, text: ArticleText): GateCode[] {
  return GATE_CODES.filter(code => !GATES[code](article, text))
}

/** The gates that stand in the way of submitting this text. */
export function closedBeforeReview(article: Article, text: ArticleText): GateCode[] {
  return closedGates(article, text).filter(code => OF_SUBMISSION.includes(code))
}
