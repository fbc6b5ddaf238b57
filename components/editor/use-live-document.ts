import { useSyncExternalStore } from 'react'
import type { LiveArticle, LiveState } from '@/lib/client/live-article'

/** The loaded document, null while there is none. Typing draws nothing again that only asks for this. */
export function useLiveDocument(live: LiveArticle): LiveState['document'] {
  const read = () => live.getState().document
  return useSyncExternalStore(live.subscribe, read, read)
}
