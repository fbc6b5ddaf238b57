import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/date-time'
import { ArticleMarks, StateChip } from './article-marks'
import type { ArticleListProps } from './article-table'
import { HeadlineLink } from './headline-link'
import { StoryPeople } from './story-people'

/** Stories one under the other, where there is no room for columns. */
export function ArticleCards({ articles, desks }: ArticleListProps) {
  const t = useTranslations('articles')
  return (
    <ul aria-label={t('title')} className="border-t border-line">
      {articles.map(article => (
        <li key={article.id} className="relative flex flex-col gap-1.5 border-b border-line py-3.5">
          <HeadlineLink article={article} className="text-lg leading-7" />
          <p className="text-sm text-ink-soft">
            <bdi>{desks[article.desk] ?? article.desk}</bdi>
            {article.authors.length > 0 ? <span aria-hidden> · </span> : null}
            <StoryPeople people={article.authors} />
          </p>
          <div className="flex flex-wrap items-center gap-1.5">
            <StateChip state={article.state} />
            <ArticleMarks article={article} />
            {article.updatedAt ? (
              <RelativeTime value={article.updatedAt} className="ms-auto text-sm text-ink-faint" />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
