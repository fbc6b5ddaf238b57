import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Article, useRefreshArticle } from '@/lib/client/article'
import { articleKey } from '@/lib/client/article-key'
import type { Closing } from '@/lib/client/closing'
import { forgetKept, type KeptText, keep, readKept } from '@/lib/client/kept-text'
import { LiveArticle } from '@/lib/client/live-article'
import type { Lost } from '@/lib/client/lost'
import { findOtherSchemas } from '@/lib/client/other-schemas'
import { RequestProblem } from '@/lib/client/request'
import { leaveToSignIn } from './leave-to-sign-in'
import { useOutbox } from './use-outbox'
import { useSecureLost } from './use-secure-lost'

/** Why the text cannot be shown or written any more, until something is done about it. */
export type Barrier = 'old_schema' | 'gone' | 'unreadable' | null

const MANY = 4
const MANY_WITHIN = 10_000
const PAUSE = 3_000

/** After these the edits wait in this browser's copy of the story, and are sent when it is opened again. */
const LATER: Closing['kind'][] = ['suspended', 'signed_out', 'old_schema', 'unreadable']

/**
 * The live document of the page, kept open for as long as the person may read it. When the server ends it, what was not
 * saved is kept for its writer, the article is asked for again, and the document is opened anew with what it says.
 */
export function useLiveStory(article: Article, person: { id: string; name: string }) {
  const queries = useQueryClient()
  const refresh = useRefreshArticle(article.id)
  const [barrier, setBarrier] = useState<Barrier>(null)
  const [kept, setKept] = useState<KeptText[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id } = article
  const userId = person.id

  const known = useRef(() => article)
  known.current = () => queries.getQueryData<Article>(articleKey(id)) ?? article
  const headline = useCallback(() => known.current().headline, [])

  useEffect(() => setKept(readKept(localStorage, userId, id)), [userId, id])

  const onClosed = useRef<(closing: Closing, lost: Lost | null) => void>(() => {})
  const [live] = useState(
    () =>
      new LiveArticle(
        { userId, articleId: id, story: () => known.current() },
        {
          onClosed: (...told) => onClosed.current(...told),
          onOverwritten: paragraphs => {
            setKept(keep(localStorage, userId, id, { at: new Date().toISOString(), paragraphs, headline: headline() }))
            setRefusal('deleted_meanwhile')
          },
        },
      ),
  )

  const outbox = useOutbox(userId, id, delivery => {
    if (delivery === 'refused') {
      setKept(readKept(localStorage, userId, id))
      setRefusal('state_conflict')
    }
    if (delivery !== 'later') void refresh().catch(() => {})
  })
  const secure = useSecureLost({ person, articleId: id, headline })

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
    const { abilities, isReadable } = known.current()
    if (abilities.read && isReadable) live.open()
  }

  async function takeDown(closing: Closing, lost: Lost) {
    const where = LATER.includes(closing.kind) ? 'text' : await secure(closing, lost)
    if (where === 'outbox') return void outbox.deliver()
    const { at, paragraphs } = lost
    if (paragraphs.length === 0) return
    setKept(keep(localStorage, userId, id, { at, paragraphs, headline: headline() }))
    setRefusal(closing.kind === 'refused' ? closing.code : 'state_conflict')
  }

  onClosed.current = async (closing, lost) => {
    const comesBack = LATER.includes(closing.kind) && lost?.isInCopy !== false
    setRefusal(null)
    if (lost && !comesBack) await takeDown(closing, lost)
    if (!comesBack) await live.discard()
    if (closing.kind === 'suspended') leaveToSignIn('suspended')
    else if (closing.kind === 'signed_out') leaveToSignIn('ended')
    else if (closing.kind === 'old_schema' || closing.kind === 'unreadable') setBarrier(closing.kind)
    else void reopen()
  }

  const mayOpen = article.abilities.read && article.isReadable
  useEffect(() => {
    if (!mayOpen) return
    let isGone = false
    void rescueOtherSchemas(userId, id, known.current()).then(rescued => {
      if (isGone) return
      if (rescued) setKept(rescued)
      live.open()
    })
    return () => {
      isGone = true
      live.close()
    }
  }, [live, mayOpen, userId, id])

  const forget = useCallback(() => {
    forgetKept(localStorage, userId, id)
    setKept([])
    setRefusal(null)
  }, [userId, id])

  return { live, barrier, kept, refusal, forget, isEditWaiting: outbox.isWaiting }
}

/** What was written by another schema and never sent becomes text to copy. */
async function rescueOtherSchemas(
  userId: string,
  articleId: string,
  { document }: Article,
): Promise<KeptText[] | null> {
  const found = await findOtherSchemas(userId, articleId, document)
  if (!found) return null
  const kept = found.text ? keep(localStorage, userId, articleId, found.text) : null
  await found.erase()
  return kept
}
