import { replacePresentationForms } from '@/lib/arabic/normalize'

/** Marks of direction and other letters that nobody sees; joiners stay, since they are spelling. */
const UNSEEN = /[\0\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A space that does not break is meant inside a number (1 000 000); elsewhere it is there for the looks. */
const UNBREAKING = /(?<!\p{Nd})[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f](?!\p{Nd})/gu

/** Pasted text without what nobody sees, with letters instead of their printed shapes, and with ordinary spaces. */
export function cleanText(text: string): string {
  return replacePresentationForms(text.replace(UNSEEN, ''))
    .replace(UNBREAKING, ' ')
    .replace(/\p{Surrogate}/gu, '')
}
