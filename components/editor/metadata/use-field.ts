import { useCallback, useState } from 'react'
import { type Article, type ArticlePatch, usePatchArticle } from '@/lib/client/article'
import { RequestProblem } from '@/lib/client/request'
import { useStory } from '../story-context'
import { useLeaveWarning } from '../use-leave-warning'
import { mergeEdit } from './merge-edit'

type FieldName = keyof ArticlePatch & keyof Article

/** One field of the metadata: what is typed here until the server has it, and what became of saving it. */
export function useField<Name extends FieldName>(name: Name) {
  type Value = Article[Name]
  const { article, onEdit } = useStory()
  const saved = article[name]
  const patch = usePatchArticle(article.id)
  /** What was typed, and what was saved when typing began. */
  const [edit, setEdit] = useState<{ typed: Value; base: Value } | null>(null)
  const [status, setStatus] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  const [error, setError] = useState<Error | null>(null)
  const isDirty = edit !== null
  useLeaveWarning(useCallback(() => isDirty, [isDirty]))

  function type(typed: Value) {
    setEdit({ typed, base: edit ? edit.base : saved })
    setStatus('idle')
  }

  async function save(typed: Value | undefined = edit?.typed, mayRepeat = true): Promise<void> {
    if (typed === undefined) return
    if (JSON.stringify(typed) === JSON.stringify(saved)) {
      setEdit(null)
      return
    }
    setStatus('saving')
    setError(null)
    try {
      if (name !== 'urgent') onEdit()
      await patch.mutateAsync({ [name]: typed } as ArticlePatch)
      setEdit(null)
      setStatus('saved')
    } catch (problem) {
      const isStale = problem instanceof RequestProblem && problem.code === 'stale_revision'
      // Somebody changed another field: this one can be saved on top of that.
      if (isStale && mayRepeat && mergeEdit(edit?.base ?? saved, patch.current(), name) === 'clean') {
        return save(typed, false)
      }
      setError(problem instanceof Error ? problem : new Error('unknown'))
      setStatus('failed')
      setEdit({ typed, base: edit ? edit.base : saved })
    }
  }

  function takeTheirs() {
    setEdit(null)
    setStatus('idle')
    setError(null)
  }

  return { value: edit ? edit.typed : saved, saved, status, error, type, save, takeTheirs }
}

export type FieldState<Name extends FieldName> = ReturnType<typeof useField<Name>>
