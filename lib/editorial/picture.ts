import type { Actor } from './actor'

/** What the rules need to know of a picture. */
export interface Picture {
  uploaderId: string
}

/** Anybody uploads; the uploader and editors edit what the library says of a picture. */
export function canEditPicture(actor: Actor, picture: Picture): boolean {
  return !actor.suspended && (actor.id === picture.uploaderId || actor.role !== 'journalist')
}

/** Editors delete, and only what no story uses. */
export const canDeletePictures = (actor: Actor) => !actor.suspended && actor.role !== 'journalist'
