import type { DrawnCaret } from './drawn-caret'
import { bringIntoSight } from './scrolling'
import type { Sight } from './sight'

interface Followed {
  id: string
  name: string
}

/** What following asks of those who are here. */
interface People {
  find(personId: string): Followed | undefined
  caretOf(personId: string): DrawnCaret | undefined
  redraw(): void
}

/** Keys that reach the button that ends it, or do nothing by themselves. */
const HARMLESS = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])

/**
 * Goes where somebody else's caret goes, until one does something in the page oneself: writes, scrolls, clicks, or
 * presses Escape. Ends by itself when the other leaves.
 */
export class Following {
  readonly #listeners = new Set<() => void>()
  #followed: Followed | null = null
  #onLeft: (left: Followed) => void = () => {}

  constructor(private readonly people: People) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getFollowed = (): Followed | null => this.#followed

  /** @param onLeft called when it ends because the other left */
  start({ id, name }: Followed, onLeft: (left: Followed) => void): void {
    this.stop()
    this.#followed = { id, name }
    this.#onLeft = onLeft
    this.#listen()
    this.people.redraw()
    this.#notify()
  }

  readonly stop = (): void => {
    if (!this.#followed) return
    this.#followed = null
    window.removeEventListener('wheel', this.stop)
    window.removeEventListener('touchmove', this.stop)
    window.removeEventListener('mousedown', this.#pressed)
    window.removeEventListener('keydown', this.#typed, { capture: true })
    this.#notify()
  }

  /** After each frame in which a caret or the page moved. */
  drawn(sight: Sight): void {
    if (!this.#followed) return
    const caret = this.people.caretOf(this.#followed.id)
    if (caret) bringIntoSight(caret, sight)
  }

  peopleChanged(): void {
    const followed = this.#followed
    if (!followed || this.people.find(followed.id)) return
    const onLeft = this.#onLeft
    this.stop()
    onLeft(followed)
  }

  #listen(): void {
    window.addEventListener('wheel', this.stop, { passive: true })
    window.addEventListener('touchmove', this.stop, { passive: true })
    window.addEventListener('mousedown', this.#pressed)
    window.addEventListener('keydown', this.#typed, { capture: true })
  }

  readonly #pressed = ({ target }: MouseEvent) => {
    // Its own button says so itself, after the click.
    if (!(target instanceof Element && target.closest('[data-following]'))) this.stop()
  }

  readonly #typed = (event: KeyboardEvent) => {
    if (HARMLESS.has(event.key)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.target instanceof Element && event.target.closest('[data-following]')) return
    this.stop()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
