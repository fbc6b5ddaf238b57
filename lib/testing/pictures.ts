import type { NodeJSON } from '@/lib/document/document'
import type { Actor } from '@/lib/editorial/actor'
import { uploadPicture } from '@/lib/services/media'
import { makePicture } from './picture-files'

/** A picture of the library, by whoever uploads it. */
export async function addPicture(actor: Actor, fields: Parameters<typeof uploadPicture>[2] = {}) {
  return uploadPicture(actor, await makePicture(), fields)
}

/** A picture as it stands in a story. */
export function pictureBlock(
  media: string,
  words: { caption?: string; credit?: string; alternative?: string } = {},
): NodeJSON {
  const line = (type: string, text = ''): NodeJSON => ({ type, content: text ? [{ type: 'text', text }] : [] })
  const { caption, credit = 'تصوير: سلمى الحداد', alternative = 'قاعة فيها صفوف من المقاعد' } = words
  return {
    type: 'picture',
    attrs: { media },
    content: [line('pictureCaption', caption), line('pictureCredit', credit), line('pictureAlternative', alternative)],
  }
}
