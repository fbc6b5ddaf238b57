import type { SaveMark } from '@/lib/client/save-mark'
import type { State } from '@/lib/editorial/article'

/** What happened, for those who do not see it. */
export type News =
  | { kind: 'joined' | 'left'; name: string }
  | { kind: 'state'; state: State }
  | { kind: 'mark'; mark: Extract<SaveMark, 'saved' | 'unsaved'> }

/** Milliseconds between two announcements: nobody is talked to without a pause. */
const PACE = 4_000
/** People come and go in groups, and who only loads the page anew has not left. */
const GATHERING = 3_000
const AT_ONCE = 200

/** Gathers what happened and has it said in one go, never more often than every few seconds. */
export class AnnouncementQueue {
  #waiting: { news: News; due: number }[] = []
  #saidAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly say: (news: News[]) => void) {}

  add(news: News): void {
    const rest = this.#waiting.filter(({ news: other }) => !isOutdatedBy(other, news))
    const isUndone = rest.length < this.#waiting.length && isPersonal(news)
    this.#waiting = rest
    if (!isUndone) this.#waiting.push({ news, due: performance.now() + (isPersonal(news) ? GATHERING : AT_ONCE) })
    this.#schedule()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    const due = Math.min(...this.#waiting.map(({ due }) => due))
    if (!Number.isFinite(due)) return
    this.#timer = setTimeout(() => this.#flush(), Math.max(due, this.#saidAt + PACE) - performance.now())
  }

  #flush(): void {
    const news = this.#waiting.map(waiting => waiting.news)
    this.#waiting = []
    this.#saidAt = performance.now()
    this.say(news)
  }
}

const isPersonal = (news: News) => news.kind === 'joined' || news.kind === 'left'

/** Whether nobody needs to hear `old` once `news` is known: coming and going undo each other. */
function isOutdatedBy(old: News, news: News): boolean {
  if ('name' in old && 'name' in news) return old.name === news.name
  return old.kind === news.kind
}
