import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { RequestProblem } from '@/lib/client/request'
import { GATE_CODES } from '@/lib/editorial/gates'

/** The server's sentence in the language of the page; its own where there was no answer. */
export function useProblemWords() {
  const t = useTranslations()
  return (error: Error): { title: string; detail: string } => {
    if (!(error instanceof RequestProblem)) return { title: t('transitions.unknownProblem'), detail: '' }
    if (error.title === '') return { title: t('errors.network.title'), detail: t('errors.network.detail') }
    const gates = GATE_CODES.filter(code => error.errors.some(found => found.code === code))
    if (error.code !== 'gate' || gates.length === 0) return { title: error.title, detail: error.detail }
    return { title: error.title, detail: gates.map(code => t(`transitions.gates.${code}`)).join(' ') }
  }
}

/** Why a transition did not happen. */
export function TransitionProblem({ error, action }: { error: Error | null; action?: ReactNode }) {
  const wordsFor = useProblemWords()
  if (!error) return null
  const { title, detail } = wordsFor(error)
  return (
    <Banner tone="danger" title={title} action={action}>
      {detail || undefined}
    </Banner>
  )
}
