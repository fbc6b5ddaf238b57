import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { request } from './request'

/**
 * How the page stands to the server: `unreachable` does not answer at all, `blocked` answers, while the live connection
 * does not come about, as behind some firewalls.
 */
export type Link = 'connecting' | 'connected' | 'offline' | 'unreachable' | 'blocked'

/** What happened since the last word from the server. */
export interface LinkFacts {
  isOnline: boolean
  /** The server has spoken over this socket, and it is open. */
  isTalking: boolean
  /** Sockets in a row that never opened. */
  failures: number
  /** At how many failures the server was asked by another way: what came of it. */
  probe: { at: number; isHealthy: boolean } | null
}

/** Failures after which the server is asked by another way, and again after each so many. */
export const PROBE_EVERY = 3

/** One failure after the server was found well counts: it may have come back just before it was asked. */
export function linkOf({ isOnline, isTalking, failures, probe }: LinkFacts): Link {
  if (!isOnline) return 'offline'
  if (isTalking) return 'connected'
  if (!probe) return 'connecting'
  if (!probe.isHealthy) return 'unreachable'
  return failures > probe.at ? 'blocked' : 'connecting'
}

/** Milliseconds that a socket may take to open and be spoken over. */
const HANGING = 15_000
const PROBE_PATIENCE = 4_000

/** Watches a socket that connects again by itself, and says how things are. */
export class LinkWatch {
  #facts: LinkFacts = { isOnline: navigator.onLine, isTalking: false, failures: 0, probe: null }
  #hasOpened = false
  #hanging: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly socket: HocuspocusProviderWebsocket,
    private readonly onChange: () => void,
  ) {
    socket.on('open', this.#opened)
    socket.on('message', this.#spoken)
    socket.on('close', this.#closed)
    socket.on('status', this.#begun)
    window.addEventListener('online', this.#lookUp)
    window.addEventListener('offline', this.#lookUp)
    this.#begun()
  }

  get link(): Link {
    return linkOf(this.#facts)
  }

  dispose(): void {
    clearTimeout(this.#hanging)
    this.socket.off('open', this.#opened)
    this.socket.off('message', this.#spoken)
    this.socket.off('close', this.#closed)
    this.socket.off('status', this.#begun)
    window.removeEventListener('online', this.#lookUp)
    window.removeEventListener('offline', this.#lookUp)
  }

  readonly #lookUp = () => this.#learn({ isOnline: navigator.onLine })

  readonly #begun = () => {
    if (this.#facts.isTalking) return
    this.#hanging ??= setTimeout(() => {
      this.#hanging = undefined
      this.socket.webSocket?.close()
    }, HANGING)
  }

  readonly #opened = () => {
    this.#hasOpened = true
  }

  readonly #spoken = () => {
    clearTimeout(this.#hanging)
    this.#hanging = undefined
    if (!this.#facts.isTalking) this.#learn({ isTalking: true, failures: 0, probe: null })
  }

  readonly #closed = () => {
    clearTimeout(this.#hanging)
    this.#hanging = undefined
    const failures = this.#hasOpened ? 0 : this.#facts.failures + 1
    this.#hasOpened = false
    this.#learn({ isTalking: false, failures })
    if (failures > 0 && failures % PROBE_EVERY === 0) void this.#probe(failures)
  }

  async #probe(at: number): Promise<void> {
    const isHealthy = await request('/api/health', { signal: AbortSignal.timeout(PROBE_PATIENCE) }).then(
      () => true,
      () => false,
    )
    const known = this.#facts.probe
    if (this.#facts.isTalking || (isHealthy && known?.isHealthy)) return
    this.#learn({ probe: { at, isHealthy } })
  }

  #learn(facts: Partial<LinkFacts>): void {
    const before = this.link
    this.#facts = { ...this.#facts, ...facts }
    if (this.link !== before) this.onChange()
  }
}
