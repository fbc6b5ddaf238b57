import * as Y from 'yjs'
import { addContributor, findArticleRecord, setArticleText } from '@/db/queries/articles'
import {
  appendServerUpdate,
  findDocumentRow,
  insertDocument,
  lockDocument,
  readDocumentLog,
} from '@/db/queries/documents'
import { addMediaUses } from '@/db/queries/media'
import { afterCommit, transaction } from '@/db/transaction'
import type { DocumentJSON } from '@/lib/document/document'
import { replaceContent } from '@/lib/document/forward-edit'
import { pictureIds } from '@/lib/document/picture-ids'
import { salvageDocument } from '@/lib/document/salvage'
import { SCHEMA_VERSION } from '@/lib/document/schema'
import { bodyText, countWords, headlineText, standfirstText } from '@/lib/document/text'
import { documentToYDoc, loadYDoc, readDocument } from '@/lib/document/ydoc'
import type { State } from '@/lib/editorial/article'
import { getBus } from './bus'
import { noteUnreadable, UnreadableDocument } from './unreadable'

/** What the log says the document is, up to `seq`. */
export interface WorkingCopy {
  ydoc: Y.Doc
  document: DocumentJSON
  seq: number
}

/** Makes an article's document, once, in the transaction that makes the article. */
export async function makeDocument(articleId: string, document: DocumentJSON): Promise<void> {
  const state = Buffer.from(Y.encodeStateAsUpdateV2(documentToYDoc(document)))
  await insertDocument(
    { articleId, schemaVersion: SCHEMA_VERSION, epoch: 1, seq: 0, lastUserId: null, lastAt: null },
    { upto: 0, state, authorship: null },
  )
  await addMediaUses(articleId, pictureIds(document))
}

type Log = Awaited<ReturnType<typeof readLog>>

async function readLog(articleId: string) {
  const { state, updates } = await readDocumentLog(articleId)
  if (!state) throw new Error(`No document of article ${articleId}`)
  return { state: state.state, updates: updates.map(({ update }) => update), seq: updates.at(-1)?.seq ?? state.upto }
}

function rebuild({ state, updates, seq }: Log): WorkingCopy {
  try {
    const ydoc = loadYDoc(state, updates)
    return { ydoc, document: readDocument(ydoc), seq }
  } catch (error) {
    throw new UnreadableDocument(seq, error)
  }
}

/**
 * Rebuilds a document from its log. Inside a transaction that holds the lock this is the text as it is; outside, as
 * it was a moment ago.
 * @throws EditorialError unreadable, where it is no article any more
 */
export async function readWorkingCopy(articleId: string): Promise<WorkingCopy> {
  return rebuild(await readLog(articleId))
}

/** As `readWorkingCopy`; of a document that is no article any more there is what can be read of it, not to be edited. */
export async function readWhatIsThere(articleId: string): Promise<WorkingCopy> {
  const log = await readLog(articleId)
  try {
    return rebuild(log)
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    const document = salvageDocument(log.state, log.updates)
    return { ydoc: documentToYDoc(document), document, seq: log.seq }
  }
}

/**
 * As `readWorkingCopy`, for whoever only looks: of a document that is no article any more there is what can be read of
 * it, and that is written down for the admins.
 */
export async function showWorkingCopy(articleId: string): Promise<{ document: DocumentJSON; isReadable: boolean }> {
  const log = await readLog(articleId)
  try {
    return { document: rebuild(log).document, isReadable: true }
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    await noteUnreadable(articleId, error)
    return { document: salvageDocument(log.state, log.updates), isReadable: false }
  }
}

/**
 * Makes the working copy say what `target` says, as an edit on top of what is there; the lock must be held. Live
 * editors see it once the transaction has committed.
 * @returns whether anything changed
 */
export async function editDocument(
  working: WorkingCopy,
  target: DocumentJSON,
  by: { articleId: string; userId: string; state: State; contributes: boolean },
): Promise<boolean> {
  const { articleId, userId } = by
  const update = replaceContent(working.ydoc, target)
  if (!update) return false
  const { clientID } = working.ydoc
  const seq = await appendServerUpdate(articleId, { update, clientIds: [clientID], userId, at: new Date() })
  if (by.contributes) await addContributor(articleId, userId, by.state === 'draft')
  afterCommit(() => getBus().emit('document.appended', { articleId, seq, update, userId }))
  working.seq = seq
  working.document = readDocument(working.ydoc)
  return true
}

/** The parts of a text that an article's row repeats for lists. */
export function summarize(document: DocumentJSON) {
  const headline = headlineText(document)
  const standfirst = standfirstText(document)
  return { headline, standfirst, wordCount: countWords(`${headline}\n${standfirst}\n${bodyText(document)}`) }
}

/**
 * Brings an article's row up to what its document says; lists are a moment behind the typing.
 * @param live what it says, from whoever has it open
 */
export async function refreshArticleText(articleId: string, live?: DocumentJSON): Promise<void> {
  const document = live ?? (await readWorkingCopy(articleId)).document
  const summary = summarize(document)
  await transaction(async () => {
    await lockDocument(articleId)
    const record = await findArticleRecord(articleId)
    const log = await findDocumentRow(articleId)
    if (!record || !log) return
    const { headline, standfirst, wordCount, updatedAt } = record.row
    const changedAt = log.lastAt && log.lastAt > updatedAt ? log.lastAt : updatedAt
    const isSame = headline === summary.headline && standfirst === summary.standfirst && wordCount === summary.wordCount
    if (!isSame || changedAt > updatedAt) await setArticleText(articleId, { ...summary, updatedAt: changedAt })
  })
}
