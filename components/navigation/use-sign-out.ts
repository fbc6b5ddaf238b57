import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { endAllOpenings, flushNotes } from '@/lib/client/live-opening'
import { eraseSyncedCopies, listUnsentStories } from '@/lib/client/unsent-stories'

/**
 * The way out. Stories of which the server has everything leave this browser with their reader; where it lacks
 * something, it is asked first, and that stays.
 */
export function useSignOut(personId: string) {
  const [unsent, setUnsent] = useState(0)

  async function leave() {
    setUnsent(0)
    endAllOpenings()
    await eraseSyncedCopies()
    await signOut({ callbackUrl: '/sign-in' })
  }

  async function ask() {
    flushNotes()
    const stories = await listUnsentStories(personId)
    const waiting = new Set(stories.flatMap(({ kind, articleId }) => (kind === 'text' ? [] : [articleId])))
    if (waiting.size === 0) await leave()
    else setUnsent(waiting.size)
  }

  return { unsent, ask: () => void ask(), leave: () => void leave(), stay: () => setUnsent(0) }
}
