import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { Article } from '@/lib/client/article'
import type { LiveArticle } from '@/lib/client/live-article'
import type { Person } from './extensions/remote-caret'

/** What every part of the editor page knows. */
export interface Story {
  article: Article
  live: LiveArticle
  person: Person
  /** The editor that stands on the live document; null while there is none. */
  editor: Editor | null
  /** To be called when this person changes what readers see. */
  onEdit: () => void
}

const Context = createContext<Story | null>(null)

export const StoryProvider = Context.Provider

/** Must be called inside the editor page. */
export function useStory(): Story {
  const story = useContext(Context)
  if (!story) throw new Error('useStory outside the editor page')
  return story
}
