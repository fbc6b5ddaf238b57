import { v7 as uuid } from 'uuid'
import { insertDesk, listDesks as listDeskRows } from '@/db/queries/desks'
import { afterCommit, transaction } from '@/db/transaction'
import type { Desk, NewDesk } from '@/lib/contracts/desks'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canAdminister } from '@/lib/editorial/policy'
import { record } from './audit'
import { getBus } from './bus'

const presentDesk = ({ slug, name }: Desk): Desk => ({ slug, name })

/** All desks, in the newsroom's order. */
export async function listDesks(): Promise<Desk[]> {
  return (await listDeskRows()).map(presentDesk)
}

/** @throws EditorialError forbidden; invalid for a slug that another desk has */
export async function createDesk(actor: Actor, { slug, name }: NewDesk): Promise<Desk> {
  if (!canAdminister(actor)) throw new EditorialError('forbidden')
  return transaction(async () => {
    if (!(await insertDesk({ id: uuid(), slug, name }))) {
      throw new EditorialError('invalid', { errors: [{ pointer: '/slug', code: 'taken' }] })
    }
    record({ actorId: actor.id, action: 'desk.created', data: { slug, name } })
    afterCommit(() => getBus().emit('site.changed'))
    return presentDesk({ slug, name })
  })
}
