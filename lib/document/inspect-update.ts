import * as Y from 'yjs'
import { LIMITS } from './limits'
import { UpdateRefused } from './update-refused'

/** Who sends an update, and who has written under which client id before. */
export interface Sender {
  userId: string
  /** The user who owns a client id; undefined when nobody has written under it. */
  ownerOf(clientId: number): string | undefined
}

/**
 * What can be told of an update before it is applied: the client ids under which it brings something new to `ydoc`.
 * Throws UpdateRefused: `malformed`, `oversized`, `foreign_client`, `forged_author`.
 */
export function inspectUpdate(ydoc: Y.Doc, update: Uint8Array, sender: Sender | null): number[] {
  if (update.length > LIMITS.update) throw new UpdateRefused('oversized', `${update.length} bytes`)
  const clientIds = new Set<number>()
  for (const struct of decode(update)) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(ydoc.store, client)) continue
    clientIds.add(client)
    if (sender && struct instanceof Y.Item) refuseForeignNames(namedIn(struct.content), sender.userId)
  }
  if (sender) for (const clientId of clientIds) refuseForeignClient(clientId, sender)
  return [...clientIds]
}

function decode(update: Uint8Array) {
  try {
    return Y.decodeUpdate(update).structs
  } catch (error) {
    throw new UpdateRefused('malformed', String(error))
  }
}

function refuseForeignClient(clientId: number, sender: Sender): void {
  const owner = sender.ownerOf(clientId)
  if (owner !== undefined && owner !== sender.userId) throw new UpdateRefused('foreign_client', String(clientId))
}

/** Values of marks and attributes, where an author could be named. */
function namedIn(content: Y.Item['content']): unknown[] {
  if (content instanceof Y.ContentFormat) return [content.value]
  if (content instanceof Y.ContentAny) return content.arr
  if (content instanceof Y.ContentEmbed) return [content.embed]
  return []
}

function refuseForeignNames(values: readonly unknown[], userId: string): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue
    if ('user' in value && value.user !== userId) throw new UpdateRefused('forged_author', String(value.user))
    refuseForeignNames(Object.values(value), userId)
  }
}
