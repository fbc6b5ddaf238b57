import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { v4 as uuid } from 'uuid'
import { useFormatters } from '@/components/ui/date-time'
import type { Closing } from '@/lib/client/closing'
import { sendKeptEdits } from '@/lib/client/kept-edits'
import type { Lost } from '@/lib/client/lost'
import { putInOutbox } from '@/lib/client/outbox'

/** Refusals of what was written; the rest are about when and where. */
const OF_CONTENT = ['zero_width_space', 'bad_link', 'unknown_node', 'oversized', 'invalid']

interface Place {
  person: { id: string; name: string }
  articleId: string
  headline(): string
}

/**
 * Puts what the server did not take where it cannot be lost: into the outbox, to be kept on the server beside the text,
 * or, where the server would not have it, into this browser as text to copy.
 */
export function useSecureLost({ person, articleId, headline }: Place) {
  const t = useTranslations('editor.keptEdits')
  const format = useFormatters()
  return useCallback(
    async (closing: Closing, lost: Lost): Promise<'outbox' | 'text'> => {
      const isContent = closing.kind === 'refused' && OF_CONTENT.includes(closing.code)
      const { document, at, update, paragraphs } = lost
      if (isContent || closing.kind === 'not_found' || !document) return 'text'
      const name = t('name', { name: person.name, date: format.date(at) })
      const item = { id: uuid(), articleId, headline: headline(), name, at, update, document, paragraphs }
      if (await putInOutbox(person.id, item)) return 'outbox'
      return (await sendKeptEdits(item)) === 'kept' ? 'outbox' : 'text'
    },
    [person, articleId, headline, t, format],
  )
}
