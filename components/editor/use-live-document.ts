import { useSyncExternalStore } from 'react'
import type { LiveArticle, LiveState } from '@/lib/client/live-article'

/** The loaded document, null while there is none. Typing draws nothing again that only asks for this. */
export function useLiveDocument(live: LiveArticle): LiveState['document'] {
  const read = () => live.getState().document
  return useSyncExternalStore(live.subscribe, read, read)
}

/** Whether the network keeps the live document from this page, which shows the last saved text instead. */
export function useIsBlocked(live: LiveArticle): boolean {
  const read = () => live.getState().link === 'blocked' && live.getState().document === null
  return useSyncExternalStore(live.subscribe, read, () => false)
}
