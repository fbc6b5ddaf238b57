import { createHash, randomBytes } from 'node:crypto'
import { expireLinks, findLink, insertLink, type LinkRow } from '@/db/queries/links'
import { EditorialError } from '@/lib/editorial/errors'
import { getEnvironment } from '@/lib/environment'

const HOUR = 60 * 60 * 1000

/** How long each kind of link works. */
const LIFETIME = { 'set-up': 24 * HOUR, invite: 7 * 24 * HOUR, reset: 24 * HOUR }

/** Only this is kept: whoever reads the database cannot use a link. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a one-time link; the earlier ones to the same account end. Must be called inside a transaction.
 * @returns its path, the only place where its token ever is
 */
export async function createLink(
  kind: LinkRow['kind'],
  userId: string | null,
  createdBy: string | null,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = new Date()
  await expireLinks(userId, now)
  await insertLink({
    tokenHash: hashOf(token),
    kind,
    userId,
    createdBy,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFETIME[kind]),
    usedAt: null,
  })
  return `/set-up/${token}`
}

/** @throws EditorialError not_found for an unknown link, gone for one that was used or is too old */
export async function getOpenLink(token: string): Promise<LinkRow> {
  const link = await findLink(hashOf(token))
  if (!link) throw new EditorialError('not_found')
  if (link.usedAt !== null || link.expiresAt <= new Date()) throw new EditorialError('gone')
  return link
}

/** A path as a whole address, for a terminal; a page knows its own. */
export function publicAddress(path: string): string {
  const { publicUrl, host, port } = getEnvironment()
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  return new URL(path, publicUrl ?? `http://${isLocal ? 'localhost' : host}:${port}`).href
}
