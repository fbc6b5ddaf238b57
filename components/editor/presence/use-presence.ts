import { useSyncExternalStore } from 'react'
import { useStory } from '../story-context'
import { useLiveDocument } from '../use-live-document'
import type { Elsewhere } from './elsewhere'
import { nobodyElsewhere } from './elsewhere'
import type { Colleague } from './people'
import { presenceOf, type StoryPresence } from './story-presence'

const nobody: Colleague[] = []
const never = () => () => {}

/** Who is at the story of this page; null until it was loaded. */
export function usePresence(): StoryPresence | null {
  const { live, person } = useStory()
  const document = useLiveDocument(live)
  return document ? presenceOf(document.awareness, person) : null
}

/** Everybody else, drawn again only when somebody comes, goes, or begins or stops something. */
export function usePeople(presence: StoryPresence | null): Colleague[] {
  return useSyncExternalStore(
    presence?.subscribe ?? never,
    () => presence?.getPeople() ?? nobody,
    () => nobody,
  )
}

/** Who writes where one does not see it. */
export function useElsewhere(presence: StoryPresence | null): Elsewhere {
  return useSyncExternalStore(
    presence?.subscribe ?? never,
    () => presence?.getElsewhere() ?? nobodyElsewhere,
    () => nobodyElsewhere,
  )
}

/** Whom one follows. */
export function useFollowed(presence: StoryPresence | null) {
  return useSyncExternalStore(
    presence?.following.subscribe ?? never,
    () => presence?.following.getFollowed() ?? null,
    () => null,
  )
}
