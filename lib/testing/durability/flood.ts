import * as Y from 'yjs'
import { FRAGMENT } from '@/lib/document/schema'
import { openTab, type TestTab, type TestTabOptions } from '../collaboration'

/** Letters after which a flood begins a new paragraph, as writers do. */
const PARAGRAPH = 400

/**
 * One client that types as fast as it is told to: numbered words, so that each can be looked for. It counts as
 * acknowledged what the server said was saved, and nothing else.
 */
export class Flood {
  readonly tab: TestTab
  readonly #name: string
  #typed = 0
  #acknowledged = 0
  #isDisturbed = false

  constructor(name: string, options: TestTabOptions) {
    this.#name = name
    this.tab = openTab(options)
    this.tab.provider.on('unsyncedChanges', ({ number }: { number: number }) => this.#hear(number))
    this.tab.provider.on('close', () => {
      this.#isDisturbed = true
    })
  }

  get typed(): number {
    return this.#typed
  }

  get acknowledged(): number {
    return this.#acknowledged
  }

  /** The words that the server said were saved. */
  acknowledgedWords(): string[] {
    return Array.from({ length: this.#acknowledged }, (_, index) => this.#word(index))
  }

  type(): void {
    const word = `${this.#word(this.#typed++)} `
    const { ydoc } = this.tab
    ydoc.transact(() => {
      const fragment = ydoc.getXmlFragment(FRAGMENT)
      const last = fragment.get(fragment.length - 1)
      const text = last instanceof Y.XmlElement ? last.get(last.length - 1) : undefined
      if (text instanceof Y.XmlText && text.length < PARAGRAPH) text.insert(text.length, word)
      else {
        const paragraph = new Y.XmlElement('paragraph')
        fragment.insert(fragment.length, [paragraph])
        paragraph.insert(0, [new Y.XmlText(word)])
      }
    })
  }

  #word(index: number): string {
    return `${this.#name}-${index}`
  }

  /** After a broken connection one acknowledgement stands for all that the handshake carries. */
  #hear(unsaved: number): void {
    if (unsaved === 0) {
      this.#acknowledged = this.#typed
      this.#isDisturbed = false
    } else if (!this.#isDisturbed && this.tab.provider.synced) {
      this.#acknowledged = Math.max(this.#acknowledged, this.#typed - unsaved)
    }
  }
}
