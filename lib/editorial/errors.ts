/**
 * Every code that an error of Mihbara can carry, with the HTTP status that goes with it. May not read: 404. May read,
 * may not do: 403. May do, but the state is another or somebody was first: 409.
 */
export const ERROR_STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  four_eyes: 403,
  not_found: 404,
  state_conflict: 409,
  stale_hash: 409,
  open_suggestions: 409,
  blocking_comment: 409,
  blocking_finding: 409,
  gate: 409,
  embargoed: 409,
  live_version_exists: 409,
  last_admin: 409,
  email_taken: 409,
  in_use: 409,
  idempotency_mismatch: 409,
  unreadable: 409,
  gone: 410,
  stale_revision: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  unknown_node: 422,
  note_required: 422,
  change_required: 422,
  precondition_required: 428,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** Facts for the sentence that a person reads, and JSON pointers for what is wrong in a request. */
export interface ErrorDetails {
  /** Values for the message of this code; plain text or numbers only. */
  values?: Record<string, string | number>
  errors?: { pointer: string; code: string }[]
  /** Which sentence of the code's is said; `detail` unless told, or implied by the values. */
  sentence?: 'detailMegabytes' | 'detailMegapixels' | 'detailPicture'
  /** Overrides the status of the code: `stale_hash` is 409 on approve and 412 on `If-Match`. */
  status?: number
  /** Seconds, for `Retry-After`. */
  retryAfter?: number
}

/** The one class of errors that people are told about; anything else is logged and masked. */
export class EditorialError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code)
    this.name = 'EditorialError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return this.details.status ?? ERROR_STATUS[this.code]
  }
}

/** Whether an error carries a code of ours; by shape, since server and pages load this module separately. */
export function isEditorialError(error: unknown): error is EditorialError {
  return error instanceof Error && error.name === 'EditorialError' && 'code' in error
}
