import { useTranslations } from 'next-intl'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { Avatar } from '@/components/ui/avatar'
import { Tooltip } from '@/components/ui/tooltip'
import type { Person } from './extensions/remote-caret'
import { peopleOf } from './presence'

const SHOWN = 4
const nobody: Person[] = []

/** Everybody else who has this story open: one mark a person, however many tabs they have. */
export function PeopleHere({ awareness, me }: { awareness: Awareness | undefined; me: Person }) {
  const t = useTranslations('editor')
  const people = usePeopleHere(awareness, me.id)
  if (people.length === 0) return null
  return (
    <ul aria-label={t('hereNow')} className="flex shrink-0 items-center -space-x-1.5 rtl:space-x-reverse">
      {people.slice(0, SHOWN).map(({ id, name }, index) => (
        <li key={id} className={index > 0 ? 'max-sm:hidden' : undefined}>
          <Tooltip label={name}>
            <button type="button" className="grid cursor-default rounded-full ring-2 ring-paper">
              <Avatar id={id} name={name} size="small" />
              <span className="sr-only">{name}</span>
            </button>
          </Tooltip>
        </li>
      ))}
      <More people={people.slice(SHOWN)} className="max-sm:hidden" />
      <More people={people.slice(1)} className="sm:hidden" />
    </ul>
  )
}

/** Those for whom there is no room. */
function More({ people, className }: { people: Person[]; className: string }) {
  const t = useTranslations('editor')
  if (people.length === 0) return null
  return (
    <li className={className}>
      <Tooltip label={people.map(({ name }) => name).join(' · ')}>
        <button
          type="button"
          className="grid h-6 min-w-6 cursor-default place-items-center rounded-full bg-hover px-1 text-xs ring-2 ring-paper"
        >
          <span aria-hidden dir="ltr">
            +{people.length}
          </span>
          <span className="sr-only">{t('morePeople', { count: people.length })}</span>
        </button>
      </Tooltip>
    </li>
  )
}

function usePeopleHere(awareness: Awareness | undefined, meId: string): Person[] {
  const last = useRef(nobody)
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener)
      return () => awareness?.off('change', listener)
    },
    [awareness],
  )
  // Carets move all the time; only who is here is drawn again.
  const read = () => {
    const people = awareness ? peopleOf(awareness.getStates().values(), meId) : nobody
    const key = (list: Person[]) => JSON.stringify(list)
    if (key(people) !== key(last.current)) last.current = people
    return last.current
  }
  return useSyncExternalStore(subscribe, read, () => nobody)
}
