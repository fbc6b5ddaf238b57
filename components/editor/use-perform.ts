import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { type TransitionRequest, useTransition } from '@/lib/client/article'
import { RequestProblem } from '@/lib/client/request'
import { useStory } from './story-context'

/** Takes the story through a transition once all that was typed is saved, and says that it happened. */
export function usePerform() {
  const t = useTranslations('transitions')
  const { article, live } = useStory()
  const transition = useTransition(article.id)
  const [isWaiting, setWaiting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const toast = useToast()
  const router = useRouter()

  /** @returns whether it was done; `error` says why not */
  async function perform(body: TransitionRequest): Promise<boolean> {
    setError(null)
    setWaiting(true)
    try {
      if (!(await live.settled())) throw new RequestProblem(0, 'network', t('notSaved'), '')
      const after = await transition.mutateAsync(body)
      toast({ title: t(`done.${doneKeyOf(body)}`), tone: 'good' })
      if (!after) router.replace('/desk/articles')
      return true
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error('unknown'))
      return false
    } finally {
      setWaiting(false)
    }
  }

  return { perform, isPending: isWaiting, error, forget: () => setError(null) }
}

function doneKeyOf({ action, then }: TransitionRequest) {
  if (action !== 'approve') return action
  return then === 'publish' ? 'approveAndPublish' : then === 'schedule' ? 'approveAndSchedule' : 'approve'
}
