import { Calendar, Clock, Flame, Globe, Lock, TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { DateTime } from '@/components/ui/date-time'
import type { ListedArticle } from '@/lib/client/articles'
import type { State } from '@/lib/editorial/article'

export function StateChip({ state }: { state: State }) {
  const t = useTranslations('states')
  return <Chip tone={state}>{t(state)}</Chip>
}

interface Mark {
  key: string
  tone: ChipTone
  icon: ReactNode
  words: ReactNode
}

const iconClass = 'size-3.5 shrink-0'

/** What is special about a story beside its state: urgent, returned, scheduled, embargoed, due, restricted, live. */
export function ArticleMarks({ article, without = [] }: { article: ListedArticle; without?: string[] }) {
  const t = useTranslations()
  const marks = marksOf(article, new Date(), t).filter(mark => !without.includes(mark.key))
  return marks.map(({ key, tone, icon, words }) => (
    <Chip key={key} tone={tone} icon={icon}>
      <span>{words}</span>
    </Chip>
  ))
}

function marksOf(article: ListedArticle, now: Date, t: ReturnType<typeof useTranslations<never>>): Mark[] {
  const { state, urgent, returnNote, publishAt, embargoUntil, dueAt, restrictedTo, priority, liveVersion } = article
  const isOpen = state === 'draft' || state === 'editing'
  const marks: Mark[] = []
  const add = (key: string, tone: ChipTone, icon: ReactNode, words: ReactNode) => marks.push({ key, tone, icon, words })
  const moment = (value: string) => ({ time: () => <DateTime value={value} /> })

  if (urgent) add('urgent', 'danger', <Flame aria-hidden className={iconClass} />, t('states.urgent'))
  if (state === 'draft' && returnNote) {
    add('returned', 'warn', <Undo2 aria-hidden className={`${iconClass} rtl:-scale-x-100`} />, t('states.returned'))
  }
  if (isOpen && dueAt) {
    const isLate = new Date(dueAt) < now
    const mark = isLate ? (
      <TriangleAlert aria-hidden className={iconClass} />
    ) : (
      <Clock aria-hidden className={iconClass} />
    )
    add('due', isLate ? 'danger' : 'neutral', mark, t.rich(isLate ? 'articles.overdue' : 'articles.due', moment(dueAt)))
  }
  if (publishAt) {
    const words = t.rich('articles.scheduledFor', moment(publishAt))
    add('scheduled', 'approved', <Calendar aria-hidden className={iconClass} />, words)
  }
  if (embargoUntil && new Date(embargoUntil) > now) {
    const words = t.rich('articles.embargoedUntil', moment(embargoUntil))
    add('embargo', 'warn', <Lock aria-hidden className={iconClass} />, words)
  }
  if (restrictedTo) add('restricted', 'neutral', <Lock aria-hidden className={iconClass} />, t('states.restricted'))
  if (priority === 'high' && isOpen) add('priority', 'warn', undefined, t('articles.highPriority'))
  if (liveVersion !== null && state !== 'published') {
    add('live', 'published', <Globe aria-hidden className={iconClass} />, t('articles.live'))
  }
  return marks
}
