import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { transitionKey } from './article-key'

/** How long after one's own transition the story may still change because of it. */
const EFFECT = 15_000

/** `isOwn()` tells whether a change of state that was just heard of is this page's own doing. */
export function useIsOwnTransition(articleId: string): () => boolean {
  const queries = useQueryClient()
  return useCallback(
    () =>
      queries
        .getMutationCache()
        .findAll({ mutationKey: transitionKey(articleId) })
        .some(({ state }) => state.status !== 'error' && Date.now() - state.submittedAt < EFFECT),
    [queries, articleId],
  )
}
