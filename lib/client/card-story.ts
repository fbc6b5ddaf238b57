import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Desk } from '@/lib/contracts/desks'
import type { State } from '@/lib/editorial/article'
import type { Article } from './article'
import { desksKey } from './people-key'
import { RequestProblem, request } from './request'

/** A story as a card that leads to it has it. */
export interface CardStory {
  id: string
  headline: string
  desk: string
  state: State
  /** Readers find it. */
  isLive: boolean
  /** Where the newsroom opens it, or readers do where one may read no more than they. */
  href: string
}

const FRESH = 60_000

const cardStory = (queries: QueryClient, id: string) =>
  queryOptions({
    queryKey: ['card-story', id],
    staleTime: FRESH,
    queryFn: async () => {
      const [article, desks] = await Promise.all([findArticle(id), listDesks(queries)])
      return article && cardOf(article, desks)
    },
  })

/** Asks for a story that a card leads to; null where one may not read it, or it is gone. Throws without an answer. */
export async function findCardStory(queries: QueryClient, id: string): Promise<CardStory | null> {
  return queries.fetchQuery(cardStory(queries, id))
}

/** The same, for a card that React draws. */
export function useCardStory(id: string) {
  return useQuery(cardStory(useQueryClient(), id))
}

async function findArticle(id: string): Promise<Article | null> {
  try {
    return await request<Article>(`/api/articles/${encodeURIComponent(id)}`)
  } catch (error) {
    if (error instanceof RequestProblem && (error.status === 404 || error.status === 403)) return null
    throw error
  }
}

function listDesks(queries: QueryClient): Promise<Desk[]> {
  return queries.fetchQuery({
    queryKey: desksKey,
    staleTime: FRESH,
    queryFn: async () => (await request<{ items: Desk[] }>('/api/desks')).items,
  })
}

function cardOf(article: Article, desks: readonly Desk[]): CardStory {
  const { id, headline, desk, state, liveVersion, publicUrl, abilities } = article
  return {
    id,
    headline: headline.trim(),
    desk: desks.find(({ slug }) => slug === desk)?.name ?? desk,
    state,
    isLive: liveVersion !== null && state !== 'withdrawn',
    href: abilities.read || !publicUrl ? `/desk/articles/${id}` : publicUrl,
  }
}
