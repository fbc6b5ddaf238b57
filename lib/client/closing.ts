/** What the end of a live connection means for the page. */
export type Closing =
  /** What was typed here is not accepted: keep it for the writer, open the document anew. */
  | { kind: 'refused'; code: string }
  /** State or access changed: open anew, the new access decides. */
  | { kind: 'access_changed' }
  /** This page is older than the server's schema: it must be loaded again. */
  | { kind: 'old_schema' }
  /** The account was suspended. */
  | { kind: 'suspended' }
  /** The session is over. */
  | { kind: 'signed_out' }
  /** There is no such article for this person any more. */
  | { kind: 'not_found' }
  /** What is stored of the story cannot be read: nobody may write in it. */
  | { kind: 'unreadable' }
  /** The connection was lost, or the server restarts: the provider comes back by itself. */
  | { kind: 'interrupted' }

/** Reads the reason that the server gave. */
export function closingOf(reason: string): Closing {
  const code = /^refused:(.+)$/.exec(reason)?.[1]
  if (code === 'schema_version') return { kind: 'old_schema' }
  if (code !== undefined) return { kind: 'refused', code }
  switch (reason) {
    case 'access_changed':
      return { kind: 'access_changed' }
    case 'suspended':
      return { kind: 'suspended' }
    case 'unauthenticated':
      return { kind: 'signed_out' }
    case 'not_found':
    case 'forbidden':
      return { kind: 'not_found' }
    case 'unreadable':
      return { kind: 'unreadable' }
    default:
      return { kind: 'interrupted' }
  }
}
