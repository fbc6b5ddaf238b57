import { refused } from './refusal'

/** Messages that one connection may send at once, and how many more each second; no writer comes near. */
const BURST = 2000
const EACH_SECOND = 500

/** Counts one connection's messages against what a person could send. */
export class MessageRate {
  #left = BURST
  #at = performance.now()

  /** @throws Refusal `rate_limited` */
  count(): void {
    const now = performance.now()
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * EACH_SECOND) - 1
    this.#at = now
    if (this.#left < 0) throw refused('rate_limited')
  }
}
