/** The states of an article's working copy, in the order that a story passes through them. */
export const STATES = ['draft', 'editing', 'approved', 'published', 'withdrawn', 'spiked'] as const
export type State = (typeof STATES)[number]

/** What an update of a published story is, as readers are told. */
export const CHANGE_KINDS = ['update', 'correction', 'clarification', 'minor'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A published update's kind, and the note that readers see with it. */
export interface Change {
  kind: ChangeKind
  note: string
}

export const PRIORITIES = ['low', 'normal', 'high'] as const
export type Priority = (typeof PRIORITIES)[number]

export interface Assignment {
  userId: string
  /** Assigned by an editor of the desk or an admin, which lets a journalist edit while the story is in editing. */
  mayEditInEditing: boolean
}

export interface Contributor {
  userId: string
  /** Whether any of it was while the story was a draft. */
  inDraft: boolean
}

/** What was approved: the version, and the place in the document's log that it was hashed at. */
export interface Approval {
  version: number
  contentHash: string
  approvedBy: string
}

/** All that the rules of the newsroom need to know about an article; a row and its people, without the text. */
export interface Article {
  id: string
  state: State
  /** The slug of its desk. */
  desk: string
  authors: string[]
  assignees: Assignment[]
  /** The people named on a restricted article; null when it is not restricted. */
  restrictedTo: string[] | null
  /** Who changed what readers see since the last approval that was published; one that was voided does not count. */
  contributors: Contributor[]
  /** Who sent the working copy to the editors last. */
  submittedBy: string | null
  approval: Approval | null
  /** The version that the public reads. */
  live: { version: number; contentHash: string } | null
  /** Whether any version of it was ever public; a withdrawn story was. */
  wasPublished: boolean
  publishAt: Date | null
  /** What the scheduled publication will tell readers. */
  publishChange: Change | null
  embargoUntil: Date | null
  urgent: boolean
}

/** What the text itself says, worked out from the document under the article's lock. */
export interface ArticleText {
  headline: string
  body: string
  /** What stands with each picture, in their order; and whether who acts can see the picture itself. */
  pictures: readonly { credit: string; alternative: string; isShown: boolean }[]
  contentHash: string
}

/** Whether the document and the metadata that readers see may change in this state at all. */
export function isOpen(state: State): boolean {
  return state === 'draft' || state === 'editing'
}
