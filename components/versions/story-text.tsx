import { StaticBlocks } from '@/components/story/static-blocks'
import type { DocumentJSON } from '@/lib/document/document'
import { headlineText, standfirstText } from '@/lib/document/text'

/** Blocks that are something to see though nobody wrote a word in them. */
const SHOWS_WITHOUT_TEXT = new Set(['picture', 'embed', 'relatedStory'])

export interface StoryTextProps {
  document: DocumentJSON
  kicker: string
  /** Who wrote it and where; on paper, where nothing else says so. */
  byline: string
  /** Said in the headline's place where there is none. */
  untitled: string
  /** Said in the text's place where there is none. */
  noText: string
}

/** A story as it reads: from right to left, whatever the language of the page around it. */
export function StoryText({ document, kicker, byline, untitled, noText }: StoryTextProps) {
  const headline = headlineText(document).trim()
  const standfirst = standfirstText(document).trim()
  const blocks = document.content.filter(({ type }) => type !== 'headline' && type !== 'standfirst')
  const hasText = blocks.some(({ type }) => SHOWS_WITHOUT_TEXT.has(type)) || JSON.stringify(blocks).includes('"text":')
  return (
    <article lang="ar" dir="rtl" className="story-print max-w-2xl">
      {kicker ? <p className="mb-1 font-medium text-accent">{kicker}</p> : null}
      <h2
        data-headline
        className="font-story text-2xl leading-normal font-bold text-pretty break-words sm:text-3xl sm:leading-normal"
      >
        {headline || <span className="font-normal text-ink-faint">{untitled}</span>}
      </h2>
      {standfirst ? (
        <p data-standfirst className="mt-3 font-story text-xl leading-9 break-words text-ink-soft">
          {standfirst}
        </p>
      ) : null}
      <div className="story story-text mx-0 mt-7">
        {hasText ? <StaticBlocks document={document} blocks={blocks} /> : <p className="text-ink-faint">{noText}</p>}
      </div>
      {byline ? <p className="mt-6 hidden font-story print:block">{byline}</p> : null}
    </article>
  )
}
