import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { useFormatters } from '@/components/ui/date-time'
import type { StoryPresence } from './story-presence'
import { useElsewhere } from './use-presence'

interface WritingElsewhereProps {
  presence: StoryPresence | null
}

/** A quiet mark at the upper edge of the page, behind which others write; it goes to the nearest of them. */
export function WritingAbove({ presence }: WritingElsewhereProps) {
  const { above } = useElsewhere(presence)
  return presence ? <EdgeMark presence={presence} ids={above} edge="above" /> : null
}

/** The same at the lower edge. */
export function WritingBelow({ presence }: WritingElsewhereProps) {
  const { below } = useElsewhere(presence)
  if (!presence || below.length === 0) return null
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-12 z-10 flex justify-center *:pointer-events-auto max-md:bottom-28">
      <EdgeMark presence={presence} ids={below} edge="below" />
    </div>
  )
}

interface EdgeMarkProps {
  presence: StoryPresence
  ids: string[]
  edge: 'above' | 'below'
}

function EdgeMark({ presence, ids, edge }: EdgeMarkProps) {
  const t = useTranslations('editor.together')
  const format = useFormatters()
  const people = ids.flatMap(id => presence.find(id) ?? [])
  const [first] = people
  if (!first) return null
  const Arrow = edge === 'above' ? ArrowUp : ArrowDown
  const jump = (event: MouseEvent) => presence.jumpTo(first.id, { withCaret: event.detail === 0 })
  const count = people.length
  const shown = count === 1 ? first.name : t('people', { count, shown: format.number(count) })
  return (
    <button
      type="button"
      onClick={jump}
      aria-label={t(edge, { names: format.list(people.map(({ name }) => name)) })}
      className="flex h-8 max-w-64 animate-fade-in items-center gap-1.5 rounded-full bg-sheet ps-1 pe-2.5 text-sm text-ink-soft shadow-float inset-ring inset-ring-line hover:text-ink"
    >
      <Avatar id={first.id} name={first.name} size="small" />
      <bdi className="truncate">{shown}</bdi>
      <Arrow aria-hidden className="size-4 shrink-0" />
    </button>
  )
}
