import type { Actor } from './actor'
import type { Article } from './article'
import { isAdmin, isOwn } from './policy'
import type { EditorialSettings } from './settings'

/**
 * Whether this person had too much of a hand in the text with this hash to approve it.
 * Where the text is the live one again, nobody contributed to it.
 */
export function isBarredByFourEyes(
  actor: Actor,
  article: Article,
  contentHash: string,
  settings: EditorialSettings,
): boolean {
  if (settings.fourEyes === 'off') return false
  if (isOwn(actor, article)) return true
  const contributors = article.live?.contentHash === contentHash ? [] : article.contributors
  const own = contributors.find(contributor => contributor.userId === actor.id)
  if (settings.fourEyes === 'strict') return own !== undefined
  return own?.inDraft === true || article.submittedBy === actor.id
}

/** Whether this person may approve in spite of four eyes, once they give a reason. */
export function mayOverride(actor: Actor, settings: EditorialSettings): boolean {
  return isAdmin(actor) || (actor.role === 'editor' && settings.override === 'editors')
}
