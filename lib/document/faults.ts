/** Why content is not an article's: the same words for a document from outside and for an update from the socket. */
export type FaultCode = 'unknown_node' | 'zero_width_space' | 'bad_link' | 'oversized' | 'invalid'

/** Content that the schema or the house refuses; `pointer` (JSON pointer) says where, when that is known. */
export class ContentFault extends Error {
  override readonly name = 'ContentFault'

  constructor(
    readonly code: FaultCode,
    readonly detail: string,
    readonly pointer = '',
  ) {
    super(`${code}: ${detail}${pointer && ` at ${pointer}`}`)
  }

  /** The same fault, seen from one level further out. */
  within(step: string | number): ContentFault {
    return new ContentFault(this.code, this.detail, `/${step}${this.pointer}`)
  }
}
