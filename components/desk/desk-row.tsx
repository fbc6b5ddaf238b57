import { useTranslations } from 'next-intl'
import { ArticleMarks, StateChip } from '@/components/articles/article-marks'
import { HeadlineLink } from '@/components/articles/headline-link'
import { StoryPeople } from '@/components/articles/story-people'
import { RelativeTime } from '@/components/ui/date-time'
import type { ListedArticle } from '@/lib/client/articles'

export interface DeskRowProps {
  article: ListedArticle
  deskName: string
  /** Where the section holds stories of several states. */
  showsState: boolean
  /** Not where they are all one's own. */
  showsAuthors: boolean
  /** Marks that the section's own name says already. */
  without: string[]
}

/** A story on My desk: what it is, whose, since when, and what the editor wrote on it. */
export function DeskRow({ article, deskName, showsState, showsAuthors, without }: DeskRowProps) {
  const t = useTranslations('desk')
  const { returnNote, state, updatedAt } = article
  return (
    <li className="relative -mx-3 flex flex-col gap-1 rounded-md px-3 py-3 hover:bg-hover/60">
      <HeadlineLink article={article} className="text-lg leading-7" />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        {showsState ? <StateChip state={state} /> : null}
        <ArticleMarks article={article} without={without} />
        <p className="min-w-0 break-words">
          <bdi>{deskName}</bdi>
          {showsAuthors && article.authors.length > 0 ? (
            <>
              <span aria-hidden> · </span>
              <StoryPeople people={article.authors} />
            </>
          ) : null}
          <span aria-hidden> · </span>
          <RelativeTime value={updatedAt} className="text-ink-faint" />
        </p>
      </div>
      {state === 'draft' && returnNote ? (
        <blockquote className="mt-1 border-s-2 border-warn ps-3 text-base break-words whitespace-pre-line text-ink">
          <span className="sr-only">{t('note')}: </span>
          <bdi>{returnNote}</bdi>
        </blockquote>
      ) : null}
    </li>
  )
}
