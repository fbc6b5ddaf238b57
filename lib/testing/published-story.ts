import type { NodeJSON } from '@/lib/document/document'
import { contentHash } from '@/lib/document/hash'
import type { Change } from '@/lib/editorial/article'
import type { Command } from '@/lib/editorial/transitions'
import { replaceDocument } from '@/lib/services/article-changes'
import { findArticle, readerMetadataOf } from '@/lib/services/article-record'
import { createArticle } from '@/lib/services/articles'
import { readWorkingCopy } from '@/lib/services/documents'
import { performTransitions } from '@/lib/services/transitions'
import type { Newsroom } from './factories'

type Story = Partial<Omit<Parameters<typeof createArticle>[1], 'body'>> & {
  body?: string
  /** Instead of plain paragraphs. */
  blocks?: NodeJSON[]
  publishedAt?: Date
}

/** A story of the politics desk that went all the way: written by its journalist, approved by an editor, live. */
export async function publishStory(
  people: Newsroom,
  { body = 'نص المادة.', blocks, publishedAt, ...input }: Story = {},
) {
  const article = await createArticle(people.journalist, {
    desk: 'politics',
    headline: 'قمة بغداد تختتم أعمالها',
    ...input,
    body: blocks ? { type: 'doc', content: blocks } : { text: body },
  })
  await approveAndPublish(people, article.row.id, undefined, publishedAt)
  return getPublished(article.row.id)
}

/** Rewrites a live story's body and publishes it again. */
export async function publishUpdate(people: Newsroom, id: string, body: string, change: Change, at?: Date) {
  await startUpdate(people, id, body)
  await approveAndPublish(people, id, change, at)
  return getPublished(id)
}

/** Begins an update of a live story that readers must not see. */
export async function startUpdate(people: Newsroom, id: string, body: string): Promise<void> {
  await performTransitions(people.journalist, id, [{ action: 'revise' }])
  const { document } = await readWorkingCopy(id)
  const [headline, standfirst] = document.content
  if (!headline || !standfirst) throw new Error('A document begins with its headline and standfirst')
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: body }] }
  const current = await hashOf(id)
  await replaceDocument(people.journalist, id, { type: 'doc', content: [headline, standfirst, paragraph] }, current)
}

/** From the author's draft to the public. */
export async function approveAndPublish(
  people: Newsroom,
  id: string,
  change?: Change,
  now = new Date(),
): Promise<void> {
  await performTransitions(people.journalist, id, [{ action: 'submit' }], { now })
  const steps: Command[] = [
    { action: 'approve', contentHash: await hashOf(id) },
    { action: 'publish', change },
  ]
  await performTransitions(people.editor, id, steps, { now })
}

async function hashOf(id: string): Promise<string> {
  const { document } = await readWorkingCopy(id)
  const article = await findArticle(id)
  if (!article) throw new Error(`There is no article ${id}`)
  return contentHash(document, readerMetadataOf(article.row))
}

async function getPublished(id: string): Promise<{ id: string; path: string; revision: number }> {
  const article = await findArticle(id)
  if (!article?.row.publicPath) throw new Error(`Article ${id} was never published`)
  return { id, path: article.row.publicPath, revision: article.row.revision }
}
