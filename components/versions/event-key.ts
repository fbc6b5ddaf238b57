import { EVENTS, type EventName } from '@/lib/editorial/events'

type ArticleEvent = Extract<EventName, `article.${string}` | `version.${string}`>

/** The name of an event that an article's history has words for; null for any other. */
export function eventKey(action: string): ArticleEvent | null {
  const known = EVENTS.find(name => name === action)
  return known && (known.startsWith('article.') || known.startsWith('version.')) ? (known as ArticleEvent) : null
}
