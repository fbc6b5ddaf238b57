/** Sizes beyond which content is refused; generous for people, tight for programs. Lengths are UTF-16 units. */
export const LIMITS = {
  /** One block id. */
  id: 64,
  /** One link's address. */
  link: 2_048,
  /** All text of a document (about 150,000 words). */
  text: 1_000_000,
  /** All nodes of a document. */
  nodes: 50_000,
  /** Blocks inside blocks. */
  depth: 24,
  /** Columns of a table, rows of a table, and pixels of one column. */
  columns: 100,
  rows: 2_000,
  columnWidth: 4_000,
  /** Bytes of one update from the socket. */
  update: 4 * 1_024 * 1_024,
} as const
