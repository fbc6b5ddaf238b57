import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Article, useRefreshArticle } from '@/lib/client/article'
import { articleKey } from '@/lib/client/article-key'
import type { Closing } from '@/lib/client/closing'
import { forgetKept, type KeptText, keep, readKept } from '@/lib/client/kept-text'
import { LiveArticle } from '@/lib/client/live-article'
import { RequestProblem } from '@/lib/client/request'
import { leaveToSignIn } from './leave-to-sign-in'
import { useLeaveWarning } from './use-leave-warning'

/** Why the text cannot be shown or written any more, until something is done about it. */
export type Barrier = 'old_schema' | 'gone' | null

const MANY = 4
const MANY_WITHIN = 10_000
const PAUSE = 3_000

/**
 * The live document of the page, kept open for as long as the person may read it. When the server ends it, what was not
 * saved is kept for its writer, the article is asked for again, and the document is opened anew with what it says.
 */
export function useLiveStory(article: Article, personId: string) {
  const queries = useQueryClient()
  const refresh = useRefreshArticle(article.id)
  const [barrier, setBarrier] = useState<Barrier>(null)
  const [kept, setKept] = useState<KeptText[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id } = article

  useEffect(() => setKept(readKept(localStorage, personId, id)), [personId, id])

  const onClosed = useRef<(closing: Closing, lost: KeptText | null) => void>(() => {})
  const [live] = useState(() => new LiveArticle(id, { onClosed: (...told) => onClosed.current(...told) }))

  const ends = useRef<number[]>([])
  async function reopen() {
    // One end leads to one opening. Where they follow each other, something is wrong that haste does not mend.
    const now = Date.now()
    ends.current = [...ends.current.filter(time => now - time < MANY_WITHIN), now]
    if (ends.current.length > MANY) await new Promise(resolve => setTimeout(resolve, PAUSE))
    try {
      await refresh()
    } catch (error) {
      const status = error instanceof RequestProblem ? error.status : 0
      if (status === 401) return leaveToSignIn('ended')
      if (status === 404) return setBarrier('gone')
    }
    if (queries.getQueryData<Article>(articleKey(id))?.abilities.read) live.open()
  }

  onClosed.current = (closing, lost) => {
    if (lost) setKept(keep(localStorage, personId, id, lost))
    setRefusal(lost ? (closing.kind === 'refused' ? closing.code : 'state_conflict') : null)
    if (closing.kind === 'suspended') leaveToSignIn('suspended')
    else if (closing.kind === 'signed_out') leaveToSignIn('ended')
    else if (closing.kind === 'old_schema') setBarrier('old_schema')
    else void reopen()
  }

  const mayRead = article.abilities.read
  useEffect(() => {
    if (mayRead) live.open()
    return () => live.close()
  }, [live, mayRead])

  useLeaveWarning(useCallback(() => live.hasUnsaved, [live]))

  const forget = useCallback(() => {
    forgetKept(localStorage, personId, id)
    setKept([])
    setRefusal(null)
  }, [personId, id])

  return { live, barrier, kept, refusal, forget, setBarrier }
}
