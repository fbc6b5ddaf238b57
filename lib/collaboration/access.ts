import { findActorByCookieHeader } from '@/lib/auth/session-cookie'
import type { Access } from '@/lib/editorial/policy'
import { getCollaborationAccess } from '@/lib/services/collaboration-access'
import { accessChanged, Refusal, suspended, unauthenticated } from './refusal'
import type { Session } from './session'

/** What the policy says of a person and a live document, or why they may not have it. */
export type Answer = { access: Access; epoch: number; person: Session['person'] } | { refusal: Refusal }

/** Asks the same policy as every other door, for whoever a cookie names at this moment. */
export async function askAccess(cookie: string | undefined, articleId: string, personId?: string): Promise<Answer> {
  const actor = await findActorByCookieHeader(cookie)
  const id = personId ?? actor?.id
  const answer = id === undefined ? null : await getCollaborationAccess(id, articleId)
  if (answer?.actor.suspended) return { refusal: suspended() }
  if (!actor || !answer) return { refusal: unauthenticated() }
  const { access, epoch } = answer
  if (access === 'none') return { refusal: new Refusal('not_found') }
  if (access === 'live') return { refusal: new Refusal('forbidden') }
  const { id: ownId, name, role, desks } = answer.actor
  return { access, epoch, person: { id: ownId, name, role, desks, isReader: access !== 'edit' } }
}

/**
 * Asks again for everybody at a document.
 * @returns one answer a session, all under one epoch; a refusal for whoever may do something else by now
 */
export async function askAgain(sessions: Iterable<Session>, articleId: string): Promise<Map<Session, Answer>> {
  const asked = new Map<string, Promise<Answer>>()
  const entries = [...sessions].map(async session => {
    const key = `${session.person.id} ${session.cookie}`
    const question = asked.get(key) ?? askAccess(session.cookie, articleId, session.person.id)
    asked.set(key, question)
    return [session, compare(session, await question)] as const
  })
  return new Map(await Promise.all(entries))
}

function compare(session: Session, answer: Answer): Answer {
  if ('refusal' in answer) {
    const isPersonal = ['suspended', 'unauthenticated'].includes(answer.refusal.reason)
    return isPersonal ? answer : { refusal: accessChanged() }
  }
  return answer.access === session.access ? answer : { refusal: accessChanged() }
}
