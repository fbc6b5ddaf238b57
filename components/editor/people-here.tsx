import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { classNames } from '@/components/ui/class-names'
import { useFormatters } from '@/components/ui/date-time'
import { Popover } from '@/components/ui/popover'
import type { Colleague } from './presence/people'
import { PeopleList } from './presence/people-list'
import type { StoryPresence } from './presence/story-presence'
import { usePeople } from './presence/use-presence'
import './carets.css'

const SHOWN = 4

/** Who else has this story open: one mark a person, and behind it what each of them does and where. */
export function PeopleHere({ presence }: { presence: StoryPresence | null }) {
  const t = useTranslations('editor.together')
  const format = useFormatters()
  const people = usePeople(presence)
  const [isOpen, setOpen] = useState(false)
  if (!presence || people.length === 0) return null
  const count = people.length + 1
  const said = t('here', { count, shown: format.number(count) })
  return (
    <Popover
      label={said}
      open={isOpen}
      onOpenChange={setOpen}
      className="w-88"
      trigger={
        <button
          type="button"
          title={said}
          aria-label={said}
          className="flex h-9 shrink-0 items-center gap-2 rounded-md px-1.5 hover:bg-hover max-sm:px-0.5"
        >
          <span className="flex -space-x-1.5 rtl:space-x-reverse">
            {people.slice(0, SHOWN).map(person => (
              <Face key={person.id} person={person} className={people.length > 1 ? 'max-sm:hidden' : undefined} />
            ))}
            <Rest count={people.length - SHOWN} className="max-sm:hidden" />
            {people.length > 1 ? <Rest count={people.length} className="sm:hidden" /> : null}
          </span>
          <span className="text-sm text-ink-soft max-xl:hidden">{said}</span>
        </button>
      }
    >
      <PeopleList presence={presence} people={people} title={said} onDone={() => setOpen(false)} />
    </Popover>
  )
}

function Face({ person: { id, name, activity }, className }: { person: Colleague; className?: string }) {
  return (
    <span
      data-activity={activity}
      className={classNames(
        'relative grid rounded-full bg-paper ring-2 ring-paper transition-opacity',
        activity === 'idle' && '*:opacity-45',
        className,
      )}
    >
      <Avatar id={id} name={name} size="small" />
    </span>
  )
}

/** Those for whom there is no room. */
function Rest({ count, className }: { count: number; className: string }) {
  const format = useFormatters()
  if (count <= 0) return null
  return (
    <span
      dir="ltr"
      className={classNames(
        'relative grid h-6 min-w-6 place-items-center rounded-full bg-hover px-1 text-xs ring-2 ring-paper',
        className,
      )}
    >
      +{format.number(count)}
    </span>
  )
}
