/** The digits a newsroom prints: `latin` 0123456789, `arabic` ٠١٢٣٤٥٦٧٨٩. */
export type DigitFamily = 'latin' | 'arabic'

const ZERO = 0x30
const ARABIC_INDIC_ZERO = 0x660

/**
 * Replaces every decimal digit of every script by its ASCII one: ٢٠٢٥ and ۲۰۲۵ → 2025.
 * Separators (٫ ٬ ٪) stay as they are.
 */
export function toAsciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => String(digitValue(digit)))
}

/** Replaces every decimal digit of every script by the Arabic-Indic one: 2025 → ٢٠٢٥. */
export function toArabicIndicDigits(text: string): string {
  return text.replace(/(?![٠-٩])\p{Nd}/gu, digit => String.fromCodePoint(ARABIC_INDIC_ZERO + digitValue(digit)))
}

/** Writes all digits of `text` in one family. */
export function toDigits(text: string, family: DigitFamily): string {
  return family === 'arabic' ? toArabicIndicDigits(text) : toAsciiDigits(text)
}

/** Unicode lays every family out as an unbroken run of tens, so the value is the distance from the run's start. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? ZERO
  let start = code
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1
  return (code - start) % 10
}
