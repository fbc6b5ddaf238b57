import type { BlockWriter, LineTag, Writing } from './block-writer'
import type { Page } from './page'

/** Reads a pasted page element by element: what those who read one kind of block need of each other. */
export interface Reader {
  readonly page: Page
  readonly writer: BlockWriter
  /** Everything in an element, as it is written there. */
  children(parent: Element, writing: Writing): void
  element(element: Element, writing: Writing): void
  /** An element as a block: what came before it is a line of its own, and so is what stands in it. */
  block(element: Element, writing: Writing, tag?: LineTag): void
}
