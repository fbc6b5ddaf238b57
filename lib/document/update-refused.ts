import type { FaultCode } from './faults'

/**
 * Why an update from the socket is refused; nothing of it is kept.
 * - `malformed`: not a Yjs update · `pending_structs`: it builds on something that the server never got
 * - `second_root`: it writes beside the document · `foreign_client`: it writes under another user's client id
 * - `forged_author`: it puts another user's name on a mark or a block
 * - the rest: what it would make is no article (faults.ts)
 */
export type RefusalCode =
  | FaultCode
  | 'malformed'
  | 'pending_structs'
  | 'second_root'
  | 'foreign_client'
  | 'forged_author'

export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused'

  constructor(
    readonly code: RefusalCode,
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
  }
}
