import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import type { DocumentJSON } from '@/lib/document/document'
import { extensions } from '@/lib/document/schema'
import { headlineText, standfirstText } from '@/lib/document/text'

const prose =
  'story mx-0 text-ink break-words [&_p]:mb-5 [&_h2]:mt-8 [&_h2]:mb-3 [&_h2]:text-2xl [&_h3]:mt-6 [&_h3]:mb-2 [&_h3]:text-xl [&_ul]:mb-5 [&_ul]:list-disc [&_ul]:ps-6 [&_ol]:mb-5 [&_ol]:list-decimal [&_ol]:ps-6 [&_li_p]:mb-1 [&_blockquote]:my-6 [&_blockquote]:border-s-2 [&_blockquote]:border-accent [&_blockquote]:ps-5 [&_blockquote]:text-ink-soft [&_a]:text-accent [&_a]:underline [&_a]:underline-offset-4'

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
  const hasText = JSON.stringify(blocks).includes('"text":')
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
      <div className={`${prose} mt-7`}>
        {hasText ? (
          renderToReactElement({ content: { type: 'doc', content: blocks }, extensions })
        ) : (
          <p className="text-ink-faint">{noText}</p>
        )}
      </div>
      {byline ? <p className="mt-6 hidden font-story print:block">{byline}</p> : null}
    </article>
  )
}
