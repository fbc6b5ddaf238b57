import type { useTranslations } from 'next-intl'

const CAUSES = [
  'submit',
  'return',
  'approve',
  'reopen',
  'publish',
  'revise',
  'discard',
  'withdraw',
  'spike',
  'unspike',
  'named',
  'kept',
  'automatic',
] as const

/** Why a version was kept, in words. */
export function causeOf(t: ReturnType<typeof useTranslations<'versions'>>, cause: string): string {
  return t(`causes.${CAUSES.find(known => known === cause) ?? 'other'}`)
}
