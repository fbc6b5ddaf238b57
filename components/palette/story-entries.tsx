import { FileText } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { StateChip } from '@/components/articles/article-marks'
import { hrefOf } from '@/components/articles/headline-link'
import { rankByName } from '@/lib/arabic/rank-by-name'
import { type ListedArticle, useRecentArticles } from '@/lib/client/articles'
import type { PaletteEntry } from './entry'

const RECENT = 5
const FOUND = 8
/** Pages of the list that are looked through for a headline, a hundred stories each. */
const PAGES = 5
const ENOUGH_TO_SEARCH = 2

/** Stories by their headlines, the last changed first; older ones are fetched for a query that finds few. */
export function useStoryEntries(query: string) {
  const t = useTranslations('articles')
  const router = useRouter()
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecentArticles()
  const pages = data?.pages ?? []
  const words = query.trim()
  const named = pages
    .flatMap(({ items }) => items)
    .map(article => ({ article, name: nameOf(article) || t('untitled') }))
  const found = rankByName(named, words).slice(0, words ? FOUND : RECENT)
  const wantsMore = words.length >= ENOUGH_TO_SEARCH && found.length < FOUND && pages.length < PAGES && hasNextPage

  useEffect(() => {
    if (wantsMore && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [wantsMore, isFetchingNextPage, isError, fetchNextPage])

  const entries = found.map(({ article, name }): PaletteEntry => {
    const href = hrefOf(article)
    return {
      id: `story-${article.id}`,
      group: 'stories',
      name,
      icon: <FileText />,
      detail: <StateChip state={article.state} />,
      run: () => (href.startsWith('/desk/') ? router.push(href) : window.open(href, '_blank', 'noreferrer')),
    }
  })
  return { entries, isSearching: isPending || isFetchingNextPage, hasFailed: isError }
}

const nameOf = ({ headline }: ListedArticle) => headline.trim()
