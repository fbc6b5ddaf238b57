import type { Node } from '@tiptap/pm/model'

/** A writer's words that the server did not take, kept in this browser until they throw them away. */
export interface KeptText {
  /** RFC 3339. */
  at: string
  paragraphs: string[]
  /** What the story was called. */
  headline?: string
}

const KEPT_AT_MOST = 20
const PREFIX = 'mihbara.kept'
const placeOf = (userId: string, articleId: string) => `${PREFIX}.${userId}.${articleId}`

/**
 * The text of the blocks that are new or changed since the document was last acknowledged; empty ones are left out.
 * Both documents are trees of one history: blocks that nobody touched are the same objects.
 */
export function unacknowledgedParagraphs(acknowledged: Node | null, current: Node): string[] {
  const known = new Set<Node>(acknowledged?.children ?? [])
  const texts = new Set((acknowledged?.children ?? []).map(textOf))
  return current.children
    .filter(block => !known.has(block))
    .map(textOf)
    .filter(text => text.trim() !== '' && !texts.has(text))
}

const textOf = (block: Node) => block.textBetween(0, block.content.size, '\n', '\n')

/** What was kept of this writer's words in this article, oldest first. */
export function readKept(storage: Storage, userId: string, articleId: string): KeptText[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(placeOf(userId, articleId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

/** All stories of which something is kept for this writer. */
export function listKeptPlaces(storage: Storage, userId: string): { articleId: string; texts: KeptText[] }[] {
  const prefix = placeOf(userId, '')
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  const articleIds = keys.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
  return articleIds
    .map(articleId => ({ articleId, texts: readKept(storage, userId, articleId) }))
    .filter(({ texts }) => texts.length > 0)
}

/** Adds to what is kept, and gives all of it. A full or forbidden storage leaves it in the answer alone. */
export function keep(storage: Storage, userId: string, articleId: string, text: KeptText): KeptText[] {
  const kept = [...readKept(storage, userId, articleId), text].slice(-KEPT_AT_MOST)
  try {
    storage.setItem(placeOf(userId, articleId), JSON.stringify(kept))
  } catch {
    return kept
  }
  return kept
}

export function forgetKept(storage: Storage, userId: string, articleId: string): void {
  storage.removeItem(placeOf(userId, articleId))
}

function isKept(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null) return false
  const { at, paragraphs, headline = '' } = value as Partial<KeptText>
  if (typeof headline !== 'string') return false
  return typeof at === 'string' && Array.isArray(paragraphs) && paragraphs.every(text => typeof text === 'string')
}
