import type { Node } from '@tiptap/pm/model'

/** Letters on each side of a caret by which its place is known again. */
const REACH = 12
/** Fewer together could stand anywhere. */
const TELLING = 6

/** The text around a position, in its own paragraph. */
export interface CaretContext {
  before: string
  after: string
}

/** A letter for what is no text, so that places in the paragraph and in its text are the same. */
const OTHER = '\ufffc'

const textOf = (paragraph: Node) => paragraph.textBetween(0, paragraph.content.size, OTHER, OTHER)

/** Null where there is no text around a position at all. */
export function contextAt(doc: Node, position: number): CaretContext | null {
  const { parent, parentOffset } = doc.resolve(position)
  if (!parent.isTextblock) return null
  const text = textOf(parent)
  return {
    before: text.slice(Math.max(0, parentOffset - REACH), parentOffset),
    after: text.slice(parentOffset, parentOffset + REACH),
  }
}

/**
 * Where a caret belongs after others changed the text around it. What Yjs says is right unless the letters on both
 * sides are others': then its paragraph was moved or cut in two, which the live document keeps as deleted and written
 * anew, and the place is where those letters stand now, if they stand in one place only.
 */
export function placeInContext(doc: Node, resolved: number, known: CaretContext): number {
  const now = contextAt(doc, resolved)
  const isBefore = now !== null && known.before !== '' && now.before.endsWith(known.before.slice(-TELLING))
  const isAfter = now !== null && known.after !== '' && now.after.startsWith(known.after.slice(0, TELLING))
  if (isBefore || isAfter) return resolved
  for (const [before, after] of [
    [known.before, known.after],
    [known.before.slice(-TELLING), known.after.slice(0, TELLING)],
    ['', known.after],
    [known.before, ''],
  ] as const) {
    const found = before.length + after.length >= TELLING ? findOnce(doc, before, after) : null
    if (found !== null) return found
  }
  return resolved
}

function findOnce(doc: Node, before: string, after: string): number | null {
  const sought = before + after
  const found: number[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return found.length < 2
    const text = textOf(node)
    for (let at = text.indexOf(sought); at >= 0 && found.length < 2; at = text.indexOf(sought, at + 1)) {
      found.push(position + 1 + at + before.length)
    }
    return false
  })
  return found.length === 1 ? (found[0] ?? null) : null
}
