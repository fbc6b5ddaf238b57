import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import { readEventData } from './event-data'

/** What events name by id or slug. */
export interface EventNames {
  people: Record<string, string>
  desks: Record<string, string>
}

const FIELDS = [
  'kicker',
  'byline',
  'dateline',
  'source',
  'slug',
  'topics',
  'urgent',
  'priority',
  'dueAt',
  'embargoUntil',
  'restrictedTo',
  'notice',
] as const

/** What an event says beyond its name: to whom, from where, which note. */
export function EventDetails({ data, names }: { data: Record<string, unknown>; names: EventNames }) {
  const t = useTranslations('history')
  const common = useTranslations('common')
  const { version, name, assignee, fromDesk, toDesk, desk, file, publishAt, change, changes, notice, note, override } =
    readEventData(data)
  const deskName = (slug: string) => names.desks[slug] ?? slug
  const lines: [string, ReactNode][] = []
  const add = (key: string, words: ReactNode) => lines.push([key, words])

  if (version !== undefined) {
    add('version', name ? t('versionNamed', { number: version, name }) : t('version', { number: version }))
  }
  if (assignee) add('assignee', t('assignee', { name: names.people[assignee] || common('unknownPerson') }))
  if (fromDesk && toDesk) add('move', t('fromTo', { from: deskName(fromDesk), to: deskName(toDesk) }))
  if (desk) add('desk', t('desk', { desk: deskName(desk) }))
  if (file) add('file', t('file', { file }))
  if (publishAt) add('publishAt', t.rich('publishAt', { time: () => <DateTime value={publishAt} /> }))
  if (change) add('change', t('changeKind', { kind: t(`kinds.${change.kind}`) }))
  if (changes) {
    const fields = FIELDS.filter(field => field in changes).map(field => t(`fields.${field}`))
    if (fields.length > 0) add('changes', t('changedFields', { fields: fields.join(' · ') }))
  }
  if (override) add('override', <span className="text-danger">{t('reason', { reason: override })}</span>)
  if (notice) add('notice', t('notice', { notice }))
  const said = note || change?.note
  if (lines.length === 0 && !said) return null
  return (
    <div className="mt-1 text-sm break-words text-ink-soft">
      {lines.map(([key, words]) => (
        <p key={key}>{words}</p>
      ))}
      {said ? (
        <blockquote className="mt-1.5 border-s-2 border-edge ps-3 text-base whitespace-pre-line text-ink">
          <bdi>{said}</bdi>
        </blockquote>
      ) : null}
    </div>
  )
}
