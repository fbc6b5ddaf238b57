import { contentHash } from '@/lib/document/hash'
import type { Actor, Scheduler } from '@/lib/editorial/actor'
import { isEditorialError } from '@/lib/editorial/errors'
import type { Command } from '@/lib/editorial/transitions'
import { replaceDocument } from '@/lib/services/article-changes'
import { findArticle, type LoadedArticle, readerMetadataOf } from '@/lib/services/article-record'
import { createArticle } from '@/lib/services/articles'
import { readWorkingCopy } from '@/lib/services/documents'
import { performTransitions, type TransitionOptions } from '@/lib/services/transitions'

/* Stories for service tests, made and moved through the services that people use. */

/** A story of a desk, by its author. */
export async function createStory(
  author: Actor,
  desk = 'politics',
  headline = 'قمة بغداد تختتم أعمالها',
): Promise<string> {
  const body = { text: 'قال الوزير أمس.\nوأضاف أن العمل جارٍ.' }
  return (await createArticle(author, { desk, headline, body })).row.id
}

/** Takes a story through steps, each by the one who is named with it. */
export async function act(
  articleId: string,
  ...steps: [Actor | Scheduler, Command, TransitionOptions?][]
): Promise<LoadedArticle> {
  for (const [actor, command, options] of steps) await performTransitions(actor, articleId, [command], options)
  return loadStory(articleId)
}

/** An article as the database has it, whoever may see it. */
export async function loadStory(articleId: string): Promise<LoadedArticle> {
  const article = await findArticle(articleId)
  if (!article) throw new Error(`No article ${articleId}`)
  return article
}

/** What somebody who opened the story now would see: its text, and the hash of all that readers would. */
export async function readStory(articleId: string) {
  const { row } = await loadStory(articleId)
  const { document } = await readWorkingCopy(articleId)
  return { document, contentHash: contentHash(document, readerMetadataOf(row)) }
}

/** An approval of what the story says now. */
export async function approval(articleId: string, reason?: string): Promise<Command> {
  const { contentHash: hash } = await readStory(articleId)
  return { action: 'approve', contentHash: hash, ...(reason !== undefined && { override: { reason } }) }
}

/** Replaces the story's last paragraph, as an outside program would. */
export async function rewrite(actor: Actor, articleId: string, words: string): Promise<void> {
  const { document, contentHash: hash } = await readStory(articleId)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] }
  await replaceDocument(actor, articleId, { ...document, content: [...document.content.slice(0, -1), paragraph] }, hash)
}

/** What a request came to: `done`, or the code that it was refused with. Any other error is thrown. */
export async function outcomeOf(request: Promise<unknown>): Promise<string> {
  try {
    await request
    return 'done'
  } catch (error) {
    if (isEditorialError(error)) return error.code
    throw error
  }
}
