import { useCallback, useEffect, useState } from 'react'
import { useRefreshArticle } from '@/lib/client/article'
import { type FrozenStory, freezeStory } from '../freeze'
import { useStory } from '../story-context'

/** Freezes the story when the dialog opens, and again when asked: metadata as the server has it, text as it is here. */
export function useFrozen(): { frozen: FrozenStory | null; freeze: () => Promise<void> } {
  const { article, live } = useStory()
  const refresh = useRefreshArticle(article.id)
  const [frozen, setFrozen] = useState<FrozenStory | null>(null)

  const freeze = useCallback(async () => {
    const current = await refresh().catch(() => article)
    const document = live.getState().document
    if (document) setFrozen(freezeStory(document.ydoc, current))
  }, [refresh, article, live])

  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (isAsked) return
    setAsked(true)
    void freeze()
  }, [isAsked, freeze])

  return { frozen, freeze }
}
