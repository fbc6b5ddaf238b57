import { useEffect, useRef } from 'react'
import { useToast } from '@/components/ui/toast'
import { useProblemWords } from './dialogs/transition-problem'

/** Says once why an action that asked nothing was not done. */
export function ImmediateProblem({ error }: { error: Error | null }) {
  const toast = useToast()
  const wordsFor = useProblemWords()
  const told = useRef<Error>(null)
  useEffect(() => {
    if (!error || told.current === error) return
    told.current = error
    toast({ ...wordsFor(error), tone: 'danger' })
  }, [error, toast, wordsFor])
  return null
}
