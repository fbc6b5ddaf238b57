import { useEffect } from 'react'
import { rankByName } from '@/lib/arabic/rank-by-name'
import { type ListedArticle, useRecentArticles } from '@/lib/client/articles'

const SHOWN = 30
/** Pages of the list that are looked through for a headline, a hundred stories each. */
const PAGES = 5
const ENOUGH_TO_SEARCH = 2

/** Stories that one may read by their headlines, without the one at hand, changed last first; older ones for a query. */
export function useFoundStories(query: string, without: string) {
  const { data, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecentArticles()
  const pages = data?.pages ?? []
  const words = query.trim()
  const named = pages
    .flatMap(({ items }) => items)
    .filter(({ id, headline }) => id !== without && headline.trim() !== '')
    .map(article => ({ article, name: article.headline }))
  const found = rankByName(named, words)
  const wantsMore = words.length >= ENOUGH_TO_SEARCH && found.length < SHOWN && pages.length < PAGES && hasNextPage

  useEffect(() => {
    if (wantsMore && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [wantsMore, isFetchingNextPage, isError, fetchNextPage])

  const stories: ListedArticle[] = found.slice(0, SHOWN).map(({ article }) => article)
  return { stories, isSearching: isPending || isFetchingNextPage, hasFailed: isError }
}
