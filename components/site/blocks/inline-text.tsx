import type { Node } from '@tiptap/pm/model'
import { shownPieces } from '@/lib/document/shown-text'
import { Stretch } from '../text'

interface Props {
  node: Node
  parent: Node | undefined
}

/** One text of a block, cut by what the whole block says. */
export function InlineText({ node, parent }: Props) {
  const place = parent?.children.indexOf(node) ?? -1
  const pieces = parent && place >= 0 ? shownPieces(parent).get(place) : undefined
  if (!pieces) return node.text
  let position = 0
  return pieces.map(({ opens, closes, ...segment }) => {
    const key = position
    position += segment.text.length
    const stretch = <Stretch key={key} {...segment} />
    if (!opens && !closes) return stretch
    return (
      <span key={key} className={opens ? 'isolate-start' : 'isolate-end'}>
        {stretch}
      </span>
    )
  })
}
