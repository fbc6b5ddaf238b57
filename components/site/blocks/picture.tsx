import type { Node } from '@tiptap/pm/model'
import type { ReactNode } from 'react'
import { picturePath, pictureWidths } from '@/lib/contracts/media'
import type { SitePicture } from '@/lib/contracts/site'

/** The column of text, from 40rem on and below; see the style sheet. */
const SIZES = '(min-width: 40rem) 36rem, 92vw'
/** For browsers that do not choose for themselves. */
const USUAL_WIDTH = 960

interface Props {
  node: Node
  /** Its file, undefined where the store has none by this id. */
  picture: SitePicture | undefined
  /** Whether it is in sight when the page opens. */
  isFirst: boolean
  /** Its caption, credit and alternative text. */
  parts: ReactNode[]
}

/** A picture with its caption and credit, in its own proportions from the start, so that no text jumps. */
export function Picture({ node, picture, isFirst, parts: [caption, credit] }: Props) {
  if (!picture) return null
  const { id, width, height } = picture
  const hasWords = node.children.some((part, index) => index < 2 && part.content.size > 0)
  return (
    <figure className="picture">
      <img
        src={picturePath(id, Math.min(USUAL_WIDTH, width))}
        srcSet={pictureWidths(width)
          .map(kept => `${picturePath(id, kept)} ${kept}w`)
          .join(', ')}
        sizes={SIZES}
        width={width}
        height={height}
        alt={node.lastChild?.textContent ?? ''}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
      />
      {hasWords && (
        <figcaption>
          {caption}
          {credit}
        </figcaption>
      )}
    </figure>
  )
}

/** The caption or the credit; nothing where it is empty. */
export function PicturePart({ node, children }: { node: Node; children: ReactNode }) {
  if (node.content.size === 0) return null
  return <p className={node.type.name === 'pictureCredit' ? 'credit' : 'caption'}>{children}</p>
}
