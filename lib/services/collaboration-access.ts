import { findDocumentRow } from '@/db/queries/documents'
import { type Access, accessTo } from '@/lib/editorial/policy'
import { findArticle } from './article-record'
import { findActorById, type NamedActor } from './people'

/** What a person may do with an article's live document, and the epoch of its log that this holds under. */
export interface CollaborationAccess {
  actor: NamedActor
  access: Access
  epoch: number
}

/** Asked at each connection, and again whenever something may have changed; null for an unknown person. */
export async function getCollaborationAccess(actorId: string, articleId: string): Promise<CollaborationAccess | null> {
  const actor = await findActorById(actorId)
  if (!actor) return null
  // The epoch first: where a transition comes between, the older epoch makes the append ask again.
  const document = await findDocumentRow(articleId)
  const article = document && (await findArticle(articleId))
  if (!article) return { actor, access: 'none', epoch: 0 }
  return { actor, access: accessTo(actor, article.facts), epoch: document.epoch }
}
