import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { Match } from '@/lib/arabic/matching'

/**
 * Replaces stretches of text, one step for each textblock. Only letters that differ are touched: bold and links stay
 * where they are, and a letter that is new takes the marks of the one that it replaces, else of the one before it.
 * @param matches in order, without overlap, each inside one textblock and over text alone
 * @param replacement one line of text
 */
export function replaceMatches(transform: Transform, matches: readonly Match[], replacement: string): void {
  for (const inBlock of byTextblock(transform.doc, matches).reverse()) {
    const [first, last] = [inBlock[0], inBlock.at(-1)]
    if (!first || !last) continue
    const $from = transform.doc.resolve(first.from)
    const start = $from.start()
    let written = Fragment.empty
    let place = first.from
    for (const match of inBlock) {
      written = written.append($from.parent.content.cut(place - start, match.from - start))
      written = written.append(rewritten($from.parent, match.from - start, match.to - start, replacement))
      place = match.to
    }
    transform.replaceWith(first.from, last.to, written)
  }
}

function byTextblock(doc: Node, matches: readonly Match[]): Match[][] {
  const groups: Match[][] = []
  let end = -1
  for (const match of matches) {
    const group = groups.at(-1)
    if (group && match.to <= end) {
      group.push(match)
    } else {
      groups.push([match])
      end = doc.resolve(match.from).end()
    }
  }
  return groups
}

/** What stands in a textblock from `from` to `to`, with other words. */
function rewritten(textblock: Node, from: number, to: number, words: string): Fragment {
  const { content } = textblock
  const old = textblock.textBetween(from, to)
  const ahead = sharedStart(old, words)
  const behind = sharedEnd(old.slice(ahead), words.slice(ahead))
  const middle = words.slice(ahead, words.length - behind)
  const isAdded = old.length === ahead + behind
  const like = from + ahead - (isAdded && ahead > 0 ? 1 : 0)
  const marks = textblock.nodeAt(like)?.marks
  return content
    .cut(from, from + ahead)
    .append(middle === '' ? Fragment.empty : Fragment.from(textblock.type.schema.text(middle, marks)))
    .append(content.cut(to - behind, to))
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++
  return length > 0 && isHalf(one, length) ? length - 1 : length
}

function sharedEnd(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++
  return length > 0 && isHalf(one, one.length - length) ? length - 1 : length
}

/** Whether a cut here would divide a letter that takes two units. */
function isHalf(text: string, place: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(place))
}
