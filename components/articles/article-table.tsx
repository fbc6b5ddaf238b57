import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/ui/date-time'
import { Table, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ListedArticle } from '@/lib/client/articles'
import { ArticleMarks, StateChip } from './article-marks'
import { HeadlineLink } from './headline-link'
import { StoryPeople } from './story-people'

export interface ArticleListProps {
  articles: ListedArticle[]
  /** Names of desks by slug. */
  desks: Record<string, string>
}

/** Stories in rows, where there is room for columns. */
export function ArticleTable({ articles, desks }: ArticleListProps) {
  const t = useTranslations('articles')
  return (
    <Table caption={t('title')} className="table-fixed">
      <TableHead>
        <TableHeader>{t('columns.headline')}</TableHeader>
        <TableHeader className="w-34">{t('columns.state')}</TableHeader>
        <TableHeader className="w-26 xl:w-32">{t('columns.desk')}</TableHeader>
        <TableHeader className="w-36 xl:w-48">{t('columns.authors')}</TableHeader>
        <TableHeader className="w-30 xl:w-36">{t('columns.updated')}</TableHeader>
      </TableHead>
      <tbody>
        {articles.map(article => (
          <TableRow key={article.id} className="relative">
            <TableCell className="align-top">
              <HeadlineLink article={article} />
              <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
                <ArticleMarks article={article} />
              </p>
            </TableCell>
            <TableCell className="align-top">
              <StateChip state={article.state} />
            </TableCell>
            <TableCell className="truncate align-top text-ink-soft">
              <bdi>{desks[article.desk] ?? article.desk}</bdi>
            </TableCell>
            <TableCell className="align-top text-ink-soft">
              <span className="line-clamp-2 break-words">
                <StoryPeople people={article.authors} />
              </span>
            </TableCell>
            <TableCell className="align-top text-sm text-ink-faint">
              {article.updatedAt ? <RelativeTime value={article.updatedAt} /> : null}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}
