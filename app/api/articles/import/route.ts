import { decodeWire, MAX_IMPORT_BYTES } from '@/lib/document/import/wire'
import { EditorialError } from '@/lib/editorial/errors'
import { route } from '@/lib/http/route'
import { getArticle } from '@/lib/services/articles'
import { importWire } from '@/lib/services/wire-import'
import { created } from '../answers'

/** What a form adds to the bytes of its file. */
const FORM_OVERHEAD = 64 * 1024

export const POST = route(
  { session: 'required', body: 'multipart', limit: MAX_IMPORT_BYTES + FORM_OVERHEAD, idempotent: true },
  async ({ actor, body }) => {
    const file = body.get('file')
    if (!(file instanceof File))
      throw new EditorialError('invalid', { errors: [{ pointer: '/file', code: 'required' }] })
    if (!/\.txt$/i.test(file.name)) throw new EditorialError('unsupported_type')
    const wire = decodeWire(new Uint8Array(await file.arrayBuffer()))
    const desk = body.get('desk')
    const imported = await importWire(actor, wire, { desk: typeof desk === 'string' ? desk : null, name: file.name })
    const article = await getArticle(actor, imported.article.row.id)
    return created(article, { article, recognised: imported.recognised })
  },
)
