import { useMutation } from '@tanstack/react-query'
import { v4 as uuid } from 'uuid'
import type { PersonName } from './article'
import { request } from './request'

/** A version as `GET /api/articles/{id}/versions` lists it. */
export interface ListedVersion {
  number: number
  /** The action that it was kept at, or `named`. */
  cause: string
  /** null: the clock. */
  createdBy: PersonName | null
  createdAt: string
  contentHash: string
  name: string | null
  note: string | null
  wordCount: number
}

const pathOf = (articleId: string) => `/api/articles/${encodeURIComponent(articleId)}/versions`

/** Keeps the working copy as it is, under a name. */
export function saveVersion(articleId: string, body: { name: string; note?: string }) {
  const headers = { 'idempotency-key': uuid() }
  return request<ListedVersion>(pathOf(articleId), { method: 'POST', body, headers })
}

/** Keeps the working copy as it is, under a name. */
export function useSaveVersion(articleId: string) {
  return useMutation({ mutationFn: (body: { name: string; note?: string }) => saveVersion(articleId, body) })
}

/**
 * Makes the working copy say what a version says.
 * @param keepAs the name of a version that is kept of the present text first
 */
export function useRestoreVersion(articleId: string, number: number) {
  return useMutation({
    async mutationFn(keepAs: string) {
      await saveVersion(articleId, { name: keepAs })
      const headers = { 'idempotency-key': uuid() }
      await request<unknown>(`${pathOf(articleId)}/${number}/restore`, { method: 'POST', headers })
    },
  })
}
