import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import type { ListedArticle } from '@/lib/client/articles'
import { HeadlineText } from './headline-text'

/** Where a story is opened: in the editor; the live page, for whom the story in the making is closed. */
export function hrefOf({ id, abilities, publicUrl }: Pick<ListedArticle, 'id' | 'abilities' | 'publicUrl'>): string {
  return abilities.read || !publicUrl ? `/desk/articles/${id}` : publicUrl
}

/** A story's headline, which opens it; the whole of a `relative` row around it does. */
export function HeadlineLink({ article, className }: { article: ListedArticle; className?: string }) {
  const t = useTranslations('articles')
  const headline = article.headline.trim()
  return (
    <Link
      href={hrefOf(article)}
      className={classNames(
        'line-clamp-3 font-medium text-pretty after:absolute after:inset-0 hover:text-accent focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus',
        !headline && 'text-ink-faint',
        className,
      )}
    >
      {headline ? <HeadlineText>{headline}</HeadlineText> : t('untitled')}
    </Link>
  )
}
