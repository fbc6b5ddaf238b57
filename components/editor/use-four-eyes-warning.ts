import { useCallback, useState } from 'react'
import type { Article } from '@/lib/client/article'

/**
 * Under strict four eyes, whoever could approve the story is told at their first change that they will not be able to.
 * Who may not approve it anyway, or not any more, is told nothing.
 */
export function useFourEyesWarning(article: Article, role: 'journalist' | 'editor' | 'admin', isStrict: boolean) {
  const [step, setStep] = useState<'silent' | 'warned' | 'understood'>('silent')
  const { abilities, fourEyes, state } = article
  const couldApprove = abilities.approve || (state === 'draft' && role === 'admin' && abilities.edit)
  const concerns = isStrict && couldApprove && !fourEyes
  const onEdit = useCallback(() => {
    if (concerns) setStep(known => (known === 'silent' ? 'warned' : known))
  }, [concerns])
  const understood = useCallback(() => setStep('understood'), [])
  return { isWarned: step === 'warned', onEdit, understood }
}
