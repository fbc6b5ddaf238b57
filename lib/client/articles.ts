import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { v4 as uuid } from 'uuid'
import type { Article } from './article'
import { request } from './request'

/** An article as lists have it: without its text. Times are RFC 3339. */
export type ListedArticle = Omit<
  Article,
  'document' | 'contentHash' | 'fourEyes' | 'mayOverride' | 'isReadable' | 'closing' | 'keptEdits'
>

/** Makes an empty story for a desk. A press that is sent twice makes one. */
export function useCreateArticle() {
  return useMutation({
    mutationFn: (desk: string) =>
      request<Article>('/api/articles', { method: 'POST', body: { desk }, headers: { 'idempotency-key': uuid() } }),
  })
}

interface ArticlesPage {
  items: ListedArticle[]
  nextCursor: string | null
}

const AT_ONCE = 100

/** What one may read, changed last first, page after page. */
export function useRecentArticles() {
  return useInfiniteQuery({
    queryKey: ['articles', 'recent'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ limit: String(AT_ONCE), ...(pageParam && { cursor: pageParam }) })
      return request<ArticlesPage>(`/api/articles?${search}`, { signal })
    },
    getNextPageParam: page => page.nextCursor,
  })
}
