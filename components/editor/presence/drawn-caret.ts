import type { Activity, PresentPerson } from '@/lib/contracts/presence'

/** Where somebody's selection stands in the document as it is now. */
export interface RemotePosition {
  anchor: number
  head: number
  /** When they last moved it by themselves, as `performance.now()`. */
  movedAt: number
}

/** A tab of somebody else whose caret stands in the text. */
export interface CaretBearer {
  client: number
  person: PresentPerson
  activity: Activity
  position: RemotePosition
}

/** Where a caret was drawn, in pixels from the top left of the story. */
export interface DrawnCaret extends CaretBearer {
  x: number
  top: number
  bottom: number
}
