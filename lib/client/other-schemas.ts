import { openDB, rtop, transact } from 'lib0/indexeddb'
import { applyUpdate, Doc } from 'yjs'
import type { DocumentJSON } from '@/lib/document/document'
import { linesOf } from '@/lib/document/salvage'
import { FRAGMENT, SCHEMA_VERSION } from '@/lib/document/schema'
import { nodeText } from '@/lib/document/text'
import type { KeptText } from './kept-text'
import { eraseLocalCopy, listLocalCopies, parseLocalCopyName } from './local-copy'
import { listUnsent } from './unsent'

/**
 * The words of a person's copies of a story that were written by another schema, where anything of them is unsent: such
 * a copy is never loaded into the document. The copies stay until `erase()`.
 * @param saved the story as the server has it
 */
export async function findOtherSchemas(userId: string, articleId: string, saved: DocumentJSON) {
  const [last] = listUnsent(localStorage, userId, articleId)
  if (!last) return null
  const names = (await listLocalCopies()).filter(name => {
    const copy = parseLocalCopyName(name)
    return copy?.userId === userId && copy.articleId === articleId && copy.schemaVersion !== SCHEMA_VERSION
  })
  if (names.length === 0) return null
  const known = saved.content.map(nodeText).join('\n')
  const lines = (await Promise.all(names.map(readLines))).flat()
  const paragraphs = lines.filter(line => line.trim() !== '' && !known.includes(line))
  const { at, headline } = last.note
  const text: KeptText | null = paragraphs.length > 0 ? { at, paragraphs, headline } : null
  return { text, erase: () => Promise.all(names.map(eraseLocalCopy)) }
}

async function readLines(name: string): Promise<string[]> {
  const ydoc = new Doc()
  try {
    const database = await openDB(name, () => undefined)
    const [store] = transact(database, ['updates'], 'readonly')
    const updates: unknown = store ? await rtop(store.getAll()) : []
    database.close()
    for (const update of Array.isArray(updates) ? updates : []) applyUpdate(ydoc, update)
  } catch {
    // What could be read until here is better than nothing.
  }
  return linesOf(ydoc.getXmlFragment(FRAGMENT))
}
