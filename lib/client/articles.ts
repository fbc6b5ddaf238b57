import { useMutation } from '@tanstack/react-query'
import { v4 as uuid } from 'uuid'
import type { Article } from './article'
import { request } from './request'

/** An article as lists have it: without its text. Times are RFC 3339. */
export type ListedArticle = Omit<Article, 'document' | 'contentHash' | 'fourEyes' | 'mayOverride'>

/** Makes an empty story for a desk. A press that is sent twice makes one. */
export function useCreateArticle() {
  return useMutation({
    mutationFn: (desk: string) =>
      request<Article>('/api/articles', { method: 'POST', body: { desk }, headers: { 'idempotency-key': uuid() } }),
  })
}
