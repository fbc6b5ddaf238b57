import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { DateTime } from '@/components/ui/date-time'
import type { PersonName } from '@/lib/client/article'
import { EventDetails, type EventNames } from './event-details'
import { eventKey } from './event-key'

/** An audit event of an article, as `GET /api/articles/{id}/history` has it. */
export interface HistoryEvent {
  seq: number
  at: string
  /** null: the clock, or the command line. */
  actor: PersonName | null
  action: string
  data: Record<string, unknown>
}

/** What happened to an article, newest first, in words. */
export function HistoryList({ events, names }: { events: HistoryEvent[]; names: EventNames }) {
  const t = useTranslations('history')
  return (
    <ol aria-label={t('list')} className="flex flex-col">
      {events.map(({ seq, at, actor, action, data }) => {
        const key = eventKey(action)
        return (
          <li
            key={seq}
            className="relative flex gap-3 pb-6 before:absolute before:inset-y-0 before:start-3 before:-z-10 before:w-px before:bg-line last:pb-0"
          >
            <span className="mt-0.5 grid size-6 shrink-0 place-items-center">
              {actor ? (
                <Avatar name={actor.name} id={actor.id} size="small" className="ring-4 ring-paper" />
              ) : (
                <span aria-hidden className="size-2 rounded-full bg-edge ring-4 ring-paper" />
              )}
            </span>
            <div className="min-w-0 grow">
              <div className="flex flex-wrap items-baseline gap-x-2">
                <p className="font-medium">{key ? t(`events.${key}`) : t('unknownEvent', { name: action })}</p>
                {typeof data.override === 'string' ? (
                  <Chip tone="danger" icon={<ShieldAlert aria-hidden className="size-3.5" />}>
                    {t('override')}
                  </Chip>
                ) : null}
                <DateTime value={at} className="ms-auto text-sm text-ink-faint" />
              </div>
              <p className="text-sm break-words text-ink-soft">{actor ? <bdi>{actor.name}</bdi> : t('automatic')}</p>
              <EventDetails data={data} names={names} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
