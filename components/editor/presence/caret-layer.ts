import type { EditorView } from '@tiptap/pm/view'
import { personColor } from '@/components/ui/person'
import type { PresentPerson } from '@/lib/contracts/presence'
import { type NamedCaret, placeNames } from './caret-names'
import type { CaretBearer, DrawnCaret } from './drawn-caret'
import { SelectionColours } from './selection-colours'
import { type Sight, sightOf } from './sight'

/** Milliseconds for which a name stays after its caret moved. */
const NAMED = 2_500
/** Names at one time: in a crowd the carets have to do. */
const NAMES = 3
/** Pixels around a caret in which the pointer brings its name back. */
const NEAR = 14

interface Mark {
  element: HTMLElement
  name: HTMLElement
  width: number
  height: number
}

/**
 * Draws others' carets, names and selections over the text and not in it: nothing comes between two letters that join,
 * and no keystroke makes the editor draw its text anew. Once a frame at most, and only while others are here.
 */
export class CaretLayer {
  readonly #element = document.createElement('div')
  readonly #marks = new Map<number, Mark>()
  readonly #selections = new SelectionColours()
  readonly #resized = new ResizeObserver(() => this.schedule())
  #drawn: DrawnCaret[] = []
  #frame = 0
  #isMoved = false
  #near: number | null = null
  #origin = { left: 0, top: 0 }
  #fading: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly view: EditorView,
    private readonly bearers: () => CaretBearer[],
    private readonly onDrawn: (carets: readonly DrawnCaret[], sight: Sight) => void,
  ) {
    this.#element.className = 'caret-layer'
    this.#element.setAttribute('aria-hidden', 'true')
    this.#resized.observe(view.dom)
    window.addEventListener('scroll', this.#scrolled, { passive: true })
    window.addEventListener('pointermove', this.#pointed, { passive: true })
    window.addEventListener('pointerdown', this.#pointed, { passive: true })
  }

  /** Somebody moved, or the text did. */
  schedule(): void {
    this.#isMoved = true
    this.#nextFrame()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#fading)
    this.#resized.disconnect()
    this.#selections.clear()
    this.#element.remove()
    window.removeEventListener('scroll', this.#scrolled)
    window.removeEventListener('pointermove', this.#pointed)
    window.removeEventListener('pointerdown', this.#pointed)
  }

  readonly #scrolled = () => {
    if (this.#drawn.length > 0) this.#nextFrame()
  }

  readonly #pointed = ({ pageX, pageY }: PointerEvent) => {
    if (this.#drawn.length === 0) return
    const [x, y] = [pageX - this.#origin.left, pageY - this.#origin.top]
    const found = this.#drawn.find(caret => Math.abs(caret.x - x) < NEAR && y > caret.top - 6 && y < caret.bottom + 6)
    const near = found?.client ?? null
    if (near === this.#near) return
    this.#near = near
    this.#nextFrame()
  }

  #nextFrame(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw(): void {
    this.#frame = 0
    if (this.view.isDestroyed) return
    const sight = sightOf(this.view)
    if (this.#isMoved) this.#measure()
    this.#isMoved = false
    this.#name(sight)
    this.onDrawn(this.#drawn, sight)
  }

  /** All that is read of the page comes before anything is written. */
  #measure(): void {
    const bearers = this.bearers()
    const host = this.view.dom.parentElement
    if (!host || (bearers.length === 0 && this.#drawn.length === 0)) return
    if (this.#element.parentElement !== host) {
      host.classList.add('caret-host')
      host.append(this.#element)
    }
    const { left, top } = host.getBoundingClientRect()
    this.#origin = { left: left + window.scrollX, top: top + window.scrollY }
    this.#drawn = bearers.map(bearer => {
      const at = this.view.coordsAtPos(bearer.position.head, -1)
      return { ...bearer, x: at.left - left, top: at.top - top, bottom: at.bottom - top }
    })
    this.#selections.show(this.view, this.#drawn)
    const gone = new Set(this.#marks.keys())
    for (const caret of this.#drawn) {
      gone.delete(caret.client)
      this.#place(caret)
    }
    for (const client of gone) {
      this.#marks.get(client)?.element.remove()
      this.#marks.delete(client)
    }
  }

  #place({ client, person, activity, x, top, bottom }: DrawnCaret): void {
    const { element } = this.#marks.get(client) ?? this.#make(client, person)
    element.style.transform = `translate(${x}px, ${top}px)`
    element.style.height = `${bottom - top}px`
    if (element.dataset.activity !== activity) element.dataset.activity = activity
  }

  #make(client: number, { id, name }: PresentPerson): Mark {
    const element = document.createElement('div')
    element.className = 'remote-caret'
    element.dataset.name = name
    element.style.setProperty('--person', personColor(id))
    const label = document.createElement('span')
    label.className = 'remote-caret-name'
    // The words by themselves: the direction of the name must not turn the place where it stands.
    const words = document.createElement('span')
    words.dir = 'auto'
    words.textContent = name
    label.append(words)
    element.append(label)
    this.#element.append(element)
    const mark = { element, name: label, width: label.offsetWidth, height: label.offsetHeight }
    this.#marks.set(client, mark)
    return mark
  }

  #name(sight: Sight): void {
    const now = performance.now()
    const named = this.#drawn.filter(({ client, position }) => client === this.#near || now - position.movedAt < NAMED)
    const carets = named
      .sort((a, b) => this.#rank(b) - this.#rank(a))
      .slice(0, NAMES)
      .flatMap(({ client, x, top, bottom, position }): NamedCaret[] => {
        const mark = this.#marks.get(client)
        const movedAt = this.#rank({ client, position })
        return mark ? [{ client, x, top, bottom, width: mark.width, height: mark.height, movedAt }] : []
      })
    const places = carets.length > 0 ? placeNames(carets, sight.nameRoom) : new Map()
    for (const caret of this.#drawn) this.#showName(caret, places.get(caret.client))
    clearTimeout(this.#fading)
    const fades = named.filter(({ client }) => client !== this.#near).map(({ position }) => position.movedAt + NAMED)
    if (fades.length > 0) this.#fading = setTimeout(() => this.#nextFrame(), Math.min(...fades) - now + 16)
  }

  /** Whose name is shown first: where the pointer is, then whoever moved last. */
  #rank({ client, position }: Pick<DrawnCaret, 'client' | 'position'>): number {
    return client === this.#near ? Number.MAX_VALUE : position.movedAt
  }

  #showName({ client, x, top }: DrawnCaret, place: { left: number; top: number } | undefined): void {
    const name = this.#marks.get(client)?.name
    if (!name) return
    if (place) name.style.transform = `translate(${place.left - x}px, ${place.top - top}px)`
    name.toggleAttribute('data-shown', place !== undefined)
  }
}
