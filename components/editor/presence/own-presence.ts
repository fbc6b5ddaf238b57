import type { Awareness } from 'y-protocols/awareness'
import type { Activity, OwnPresence as Told } from '@/lib/contracts/presence'

/** Milliseconds between two messages about oneself: however fast somebody types, others hear of it twenty times a second. */
const PACE = 50
/** How long after the last letter somebody still writes. */
const WRITING = 3_000
/** Without a key or a pointer for so long, somebody is not at the desk. */
const IDLE = 120_000
/** How long a page may lie behind others before its reader is elsewhere. */
const AWAY = 20_000

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** What this tab tells others of the person in front of it: where the caret stands, and whether anybody is there. */
export class OwnPresence {
  #caret: (() => Told['caret']) | null = null
  #lastEdit = Number.NEGATIVE_INFINITY
  #lastInput = performance.now()
  #hiddenSince: number | null = document.hidden ? performance.now() : null
  #told = ''
  #toldAt = Number.NEGATIVE_INFINITY
  #pending: ReturnType<typeof setTimeout> | undefined
  #next: ReturnType<typeof setTimeout> | undefined
  #isOver = false
  /** The page is going; what would be told now would stay behind. */
  #isLeaving = false

  constructor(
    private readonly awareness: Awareness,
    private readonly personId: string,
  ) {
    for (const input of INPUTS) window.addEventListener(input, this.#noticed, { passive: true, capture: true })
    document.addEventListener('visibilitychange', this.#turned)
    window.addEventListener('pagehide', this.#left, { capture: true })
    window.addEventListener('pageshow', this.#returned)
    awareness.on('destroy', this.#end)
    this.#tell()
  }

  /** The caret moved; `read` is asked when it is told, not at each letter. */
  moved(read: () => Told['caret']): void {
    this.#caret = read
    this.#tellSoon()
  }

  /** This person changed the text. */
  edited(): void {
    this.#lastEdit = performance.now()
    this.#tellSoon()
  }

  readonly #noticed = () => {
    const wasIdle = performance.now() - this.#lastInput >= IDLE
    this.#lastInput = performance.now()
    if (wasIdle) this.#tellSoon()
  }

  readonly #turned = () => {
    this.#hiddenSince = document.hidden ? performance.now() : null
    if (!document.hidden) this.#lastInput = performance.now()
    this.#tellSoon()
  }

  readonly #left = () => {
    this.#isLeaving = true
  }

  /** Out of the browser's store of pages, where the connection's end had taken the presence away. */
  readonly #returned = () => {
    this.#isLeaving = false
    this.#told = ''
    this.#tellSoon()
  }

  #activity(now: number): { activity: Activity; until: number } {
    const { hidden } = document
    if (hidden && this.#hiddenSince !== null && now - this.#hiddenSince >= AWAY) {
      return { activity: 'away', until: Number.POSITIVE_INFINITY }
    }
    const hiding = hidden && this.#hiddenSince !== null ? this.#hiddenSince + AWAY : Number.POSITIVE_INFINITY
    if (now - this.#lastEdit < WRITING) return { activity: 'writing', until: this.#lastEdit + WRITING }
    if (now - this.#lastInput < IDLE) return { activity: 'here', until: Math.min(hiding, this.#lastInput + IDLE) }
    return { activity: 'idle', until: hiding }
  }

  #tellSoon(): void {
    if (this.#pending !== undefined || this.#isOver) return
    const wait = Math.max(0, this.#toldAt + PACE - performance.now())
    this.#pending = setTimeout(() => {
      this.#pending = undefined
      this.#tell()
    }, wait)
  }

  #tell(): void {
    if (this.#isOver || this.#isLeaving) return
    const now = performance.now()
    const { activity, until } = this.#activity(now)
    clearTimeout(this.#next)
    if (Number.isFinite(until)) this.#next = setTimeout(() => this.#tell(), until - now + 1)
    const told = { user: { id: this.personId }, activity, caret: this.#caret?.() ?? null }
    const text = JSON.stringify(told)
    if (text === this.#told && this.awareness.getLocalState()) return
    this.#told = text
    this.#toldAt = now
    this.awareness.setLocalState(told)
  }

  readonly #end = () => {
    this.#isOver = true
    clearTimeout(this.#pending)
    clearTimeout(this.#next)
    for (const input of INPUTS) window.removeEventListener(input, this.#noticed, { capture: true })
    document.removeEventListener('visibilitychange', this.#turned)
    window.removeEventListener('pagehide', this.#left, { capture: true })
    window.removeEventListener('pageshow', this.#returned)
  }
}
