import { listDesks } from '@/db/queries/desks'
import type { DecodedText } from '@/lib/document/import/encoding'
import { parseWire } from '@/lib/document/import/wire'
import type { Actor } from '@/lib/editorial/actor'
import { EditorialError } from '@/lib/editorial/errors'
import { canCreate } from '@/lib/editorial/policy'
import { createArticle } from './articles'

/** The desk that a file goes to when none was named: the first of one's own. */
async function firstDeskOf(actor: Actor): Promise<string> {
  const desk = (await listDesks()).find(({ slug }) => canCreate(actor, slug))
  if (!desk) throw new EditorialError('forbidden')
  return desk.slug
}

/**
 * Makes a story of wire copy: what was recognised around the text becomes metadata, and is told.
 * @throws EditorialError forbidden, invalid, too_large
 */
export async function importWire(actor: Actor, wire: DecodedText, to: { desk: string | null; name: string }) {
  const { parts, metadata, recognised } = parseWire(wire.text, wire.encoding)
  const article = await createArticle(
    actor,
    {
      desk: to.desk ?? (await firstDeskOf(actor)),
      headline: parts.headline,
      standfirst: parts.standfirst,
      body: { text: parts.paragraphs.join('\n\n') },
      ...metadata,
    },
    { imported: { file: to.name.slice(0, 200), encoding: wire.encoding } },
  )
  return { article, recognised }
}
