import { findArticleRecord } from '@/db/queries/articles'
import { listArticlesWithLog } from '@/db/queries/document-log'
import { readDocumentLog } from '@/db/queries/documents'
import { isMediaLive, listArticlesUsing } from '@/db/queries/media'
import { ContentFault } from '@/lib/document/faults'
import { pictureIds, pictureIdsOf } from '@/lib/document/picture-ids'
import { loadYDoc } from '@/lib/document/ydoc'
import { DamagedVersion, findVersion } from './versions'

/**
 * Whether a story needs a picture: it is in the working copy or in a kept version of one. Where a picture may be is
 * known from `media_uses`, and from the logs of those that were edited since; that it is still there is looked up.
 */
export async function isPictureUsed(id: string): Promise<boolean> {
  if (await isMediaLive(id)) return true
  const using = await listArticlesUsing(id)
  for (const articleId of new Set([...using, ...(await listArticlesWithLog())])) {
    if (await isInWorkingCopy(articleId, id)) return true
  }
  for (const articleId of using) if (await isInSomeVersion(articleId, id)) return true
  return false
}

/** A document that cannot be read may hold anything. */
async function isInWorkingCopy(articleId: string, id: string): Promise<boolean> {
  const { state, updates } = await readDocumentLog(articleId)
  if (!state) return false
  const ydoc = loadYDoc(
    state.state,
    updates.map(({ update }) => update),
  )
  try {
    return pictureIdsOf(ydoc).includes(id)
  } catch (error) {
    if (error instanceof ContentFault) return true
    throw error
  }
}

/** A version that cannot be read may hold anything. */
async function isInSomeVersion(articleId: string, id: string): Promise<boolean> {
  const count = (await findArticleRecord(articleId))?.row.versionCount ?? 0
  for (let number = count; number > 0; number--) {
    try {
      const version = await findVersion(articleId, number)
      if (version && pictureIds(version.document).includes(id)) return true
    } catch (error) {
      if (error instanceof DamagedVersion) return true
      throw error
    }
  }
  return false
}
