import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PatchArticleInput, TransitionInput } from '@/lib/contracts/articles'
import type { DocumentJSON } from '@/lib/document/document'
import type { Priority, State } from '@/lib/editorial/article'
import type { Abilities } from '@/lib/editorial/policy'
import { articleKey, transitionKey } from './article-key'
import { RequestProblem, request } from './request'

export interface PersonName {
  id: string
  name: string
}

/** Edits that wait beside a text. */
export interface KeptEdits {
  /** The version that shows them as their writer saw them. */
  version: number
  name: string
  by: PersonName | null
  /** RFC 3339. */
  at: string
}

/** An article as `GET /api/articles/{id}` gives it. Times are RFC 3339. */
export interface Article {
  id: string
  state: State
  /** The slug of its desk. */
  desk: string
  headline: string
  standfirst: string
  kicker: string
  byline: string
  dateline: string
  source: string
  slug: string
  topics: string[]
  urgent: boolean
  authors: PersonName[]
  assignees: PersonName[]
  restrictedTo: string[] | null
  priority: Priority
  dueAt: string | null
  publishAt: string | null
  embargoUntil: string | null
  returnNote: string | null
  notice: string | null
  wordCount: number
  revision: number
  versionCount: number
  liveVersion: number | null
  wasPublished: boolean
  publicUrl: string | null
  createdAt: string
  updatedAt: string
  abilities: Abilities
  document: DocumentJSON
  contentHash: string
  /** Whether this person would be refused by four eyes if they approved it now. */
  fourEyes: boolean
  mayOverride: boolean
  /** false: what is stored is no article any more, and `document` is what can be read of it. */
  isReadable: boolean
  /** The version at which the text was closed last; 0 where it never was. */
  closing: number
  /** Edits that were written without a connection and came too late, until somebody decides about them. */
  keptEdits: KeptEdits[]
}

export type ArticlePatch = Partial<
  Pick<PatchArticleInput, 'kicker' | 'byline' | 'dateline' | 'source' | 'slug' | 'topics' | 'urgent' | 'notice'>
>

/** What is asked of an article; times are RFC 3339. */
export type TransitionRequest = Omit<TransitionInput, 'publishAt'> & { publishAt?: string }

const pathOf = (id: string) => `/api/articles/${encodeURIComponent(id)}`
const POLL = 15_000

/** An article, kept current while the page is in sight: what others do to it shows without a reload. */
export function useArticle(id: string) {
  return useQuery({
    queryKey: articleKey(id),
    queryFn: ({ signal }) => request<Article>(pathOf(id), { signal }),
    refetchInterval: POLL,
  })
}

/** `refresh()` asks the server for the article as it is now, whatever was asked a moment ago. */
export function useRefreshArticle(id: string) {
  const queries = useQueryClient()
  return () =>
    queries.fetchQuery({ queryKey: articleKey(id), queryFn: () => request<Article>(pathOf(id)), staleTime: 0 })
}

/**
 * Changes metadata against the revision on screen. After a 412 the article is asked for again, so that the caller can
 * show what is there now beside what was typed.
 */
export function usePatchArticle(id: string) {
  const queries = useQueryClient()
  const refresh = useRefreshArticle(id)
  const patch = useMutation({
    // One after the other: each change needs the revision that the one before it made.
    scope: { id: `patch-${id}` },
    mutationFn: (patch: ArticlePatch) => {
      const revision = queries.getQueryData<Article>(articleKey(id))?.revision ?? 0
      return request<Article>(pathOf(id), { method: 'PATCH', body: patch, headers: { 'if-match': `"${revision}"` } })
    },
    onMutate: () => queries.cancelQueries({ queryKey: articleKey(id) }),
    onSuccess: article => queries.setQueryData(articleKey(id), article),
    onError: async error => {
      if (error instanceof RequestProblem && error.status !== 0) await refresh().catch(() => {})
    },
  })
  /** The article as it was last heard of. */
  const current = () => queries.getQueryData<Article>(articleKey(id))
  return { ...patch, current }
}

/** Takes the article to another state. Gives null when it is gone for good. */
export function useTransition(id: string) {
  const queries = useQueryClient()
  const refresh = useRefreshArticle(id)
  return useMutation({
    mutationKey: transitionKey(id),
    mutationFn: async (body: TransitionRequest) =>
      (await request<Article | undefined>(`${pathOf(id)}/transitions`, {
        method: 'POST',
        body,
        headers: { 'idempotency-key': newKey() },
      })) ?? null,
    onMutate: () => queries.cancelQueries({ queryKey: articleKey(id) }),
    onSuccess: article => {
      if (article) queries.setQueryData(articleKey(id), article)
    },
    onError: async error => {
      if (error instanceof RequestProblem && error.status === 409) await refresh().catch(() => {})
    },
  })
}

/** Unlike `crypto.randomUUID` it works on plain-http networks. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
