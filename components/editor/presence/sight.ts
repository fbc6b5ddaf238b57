import type { EditorView } from '@tiptap/pm/view'
import type { NameRoom } from './caret-names'

/** Room at the foot of the page for what stays there: the count, and on a phone the bar. */
const FOOT = 48
const FOOT_ON_PHONE = 112
const PHONE = 768

/** What one sees of the story at this moment, in pixels from the story's top left. */
export interface Sight {
  /** From under the toolbar to the foot of the page. */
  top: number
  bottom: number
  /** Where the story begins in the window. */
  storyTop: number
  nameRoom: NameRoom
}

/** Reads layout: before anything is written in the same frame. */
export function sightOf(view: EditorView): Sight {
  const story = (view.dom.parentElement ?? view.dom).getBoundingClientRect()
  const header = view.dom.closest('main')?.querySelector('header')?.getBoundingClientRect()
  const foot = window.innerWidth < PHONE ? FOOT_ON_PHONE : FOOT
  const top = Math.max(0, header?.bottom ?? 0) - story.top
  const bottom = window.innerHeight - foot - story.top
  return {
    top,
    bottom,
    storyTop: story.top,
    nameRoom: {
      bounds: { left: 0, right: story.width, top, bottom },
      ownLine: ownLineOf(view, story),
      direction: document.documentElement.dir === 'ltr' ? 'ltr' : 'rtl',
    },
  }
}

function ownLineOf(view: EditorView, story: DOMRect): NameRoom['ownLine'] {
  if (!view.editable || !view.hasFocus()) return null
  const { top, bottom } = view.coordsAtPos(view.state.selection.head, -1)
  return { left: 0, right: story.width, top: top - story.top, bottom: bottom - story.top }
}
