import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toBase64 } from 'lib0/buffer'
import type { DocumentJSON } from '@/lib/document/document'
import type { Article } from './article'
import { articleKey } from './article-key'
import { keep } from './kept-text'
import { listOutbox, type OutboxItem, removeFromOutbox } from './outbox'
import { RequestProblem, request } from './request'
import { saveVersion } from './versions'

const pathOf = (articleId: string) => `/api/articles/${encodeURIComponent(articleId)}/kept-edits`

/** What became of edits that were sent to be kept. `later`: nobody knows, they wait. */
export type Delivery = 'kept' | 'refused' | 'later'

/** Sends edits to be kept beside the text; sent twice, they are kept once. */
export async function sendKeptEdits({ articleId, name, at, update, document }: OutboxItem): Promise<Delivery> {
  try {
    const body = { name, writtenAt: at, update: toBase64(update), document }
    await request<{ version: number } | undefined>(pathOf(articleId), { method: 'POST', body })
    return 'kept'
  } catch (error) {
    const status = error instanceof RequestProblem ? error.status : 0
    // Signed out, too many for the moment, or no answer: the edits are as good as before.
    const isPassing = status === 0 || status === 401 || status === 429 || status >= 500
    return isPassing ? 'later' : 'refused'
  }
}

let delivering: Promise<Map<string, Delivery>> | undefined

/**
 * Sends everything that waits in a person's outbox. What the server refuses becomes kept text, which the writer can
 * copy; what it does not answer waits on.
 * @returns what became of it, by story
 */
export function deliverOutbox(userId: string): Promise<Map<string, Delivery>> {
  delivering ??= deliverAll(userId).finally(() => {
    delivering = undefined
  })
  return delivering
}

async function deliverAll(userId: string): Promise<Map<string, Delivery>> {
  const outcome = new Map<string, Delivery>()
  for (const item of await listOutbox(userId)) {
    const delivery = await sendKeptEdits(item)
    outcome.set(item.articleId, delivery)
    if (delivery === 'refused') {
      const { articleId, at, paragraphs, headline } = item
      keep(localStorage, userId, articleId, { at, paragraphs, headline })
    }
    if (delivery !== 'later') await removeFromOutbox(userId, item.id)
  }
  return outcome
}

/** The text as it would be with kept edits in it. */
export function useKeptPreview(articleId: string, version: number, isWanted: boolean) {
  return useQuery({
    queryKey: ['kept-edits', articleId, version],
    queryFn: ({ signal }) => request<{ document: DocumentJSON }>(`${pathOf(articleId)}/${version}`, { signal }),
    enabled: isWanted,
    staleTime: 0,
  })
}

/**
 * Decides about kept edits: into the text, or aside.
 * @param keepAs for edits that are brought in: the name of a version that is kept of the present text first
 */
export function useDecideKeptEdits(articleId: string, version: number) {
  const queries = useQueryClient()
  return useMutation({
    async mutationFn(decided: { decision: 'brought_in'; keepAs: string } | { decision: 'dismissed' }) {
      const { decision } = decided
      if (decision === 'brought_in') await saveVersion(articleId, { name: decided.keepAs })
      return request<Article>(`${pathOf(articleId)}/${version}`, { method: 'POST', body: { decision } })
    },
    onSuccess: article => queries.setQueryData(articleKey(articleId), article),
    onError: () => queries.invalidateQueries({ queryKey: articleKey(articleId) }),
  })
}
