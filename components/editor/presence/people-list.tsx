import { Eye, EyeOff, LocateFixed, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { useDesks } from '@/lib/client/people'
import type { Colleague } from './people'
import type { StoryPresence } from './story-presence'
import { useFollow } from './use-follow'
import { usePlaceName } from './use-place-name'
import { useFollowed } from './use-presence'

/** How often the list looks where people are, while somebody looks at it. */
const REFRESH = 700

interface PeopleListProps {
  presence: StoryPresence
  people: Colleague[]
  title: string
  onDone: () => void
}

/** Everybody at the story with what they do and where, and the ways to get there. */
export function PeopleList({ presence, people, title, onDone }: PeopleListProps) {
  const t = useTranslations('editor.together')
  useRefresh()
  return (
    <div className="p-1.5">
      <h2 className="px-2.5 pt-1.5 pb-1 text-sm font-medium text-ink-soft">{title}</h2>
      <ul>
        {people.map(person => (
          <Row key={person.id} presence={presence} person={person} onDone={onDone} />
        ))}
        <li className="flex min-h-11 items-center gap-3 px-2.5 py-1">
          <Avatar id={presence.me.id} name={presence.me.name} />
          <p className="min-w-0 grow truncate text-ink-soft">{t('you', { name: presence.me.name })}</p>
        </li>
      </ul>
    </div>
  )
}

interface RowProps {
  presence: StoryPresence
  person: Colleague
  onDone: () => void
}

function Row({ presence, person, onDone }: RowProps) {
  const t = useTranslations('editor.together')
  const followed = useFollowed(presence)
  const follow = useFollow(presence)
  const { id, name, activity, caretClient } = person
  const isFollowed = followed?.id === id
  const act = (run: () => void) => () => {
    onDone()
    // After the list has given the focus back.
    setTimeout(run)
  }
  const jump = (event: MouseEvent) => {
    const withCaret = event.detail === 0
    act(() => presence.jumpTo(id, { withCaret }))()
  }
  return (
    <li className="flex min-h-12 items-center gap-3 rounded-md px-2.5 py-1.5 hover:bg-hover">
      <span className={activity === 'idle' ? 'opacity-45' : undefined}>
        <Avatar id={id} name={name} />
      </span>
      <div className="min-w-0 grow">
        <p className="flex min-w-0 items-baseline gap-1.5">
          <bdi className="truncate font-medium">{name}</bdi>
          <Standing person={person} />
        </p>
        <Doing presence={presence} person={person} />
      </div>
      {caretClient === null ? null : (
        <div className="flex shrink-0">
          <IconButton
            label={t('jump', { name })}
            size="small"
            icon={<LocateFixed aria-hidden className="size-4.5" />}
            onClick={jump}
          />
          <IconButton
            label={isFollowed ? t('unfollow') : t('follow', { name })}
            size="small"
            pressed={isFollowed}
            icon={isFollowed ? <EyeOff aria-hidden className="size-4.5" /> : <Eye aria-hidden className="size-4.5" />}
            onClick={act(() => (isFollowed ? presence.following.stop() : follow(person)))}
          />
        </div>
      )}
    </li>
  )
}

/** Role and first desk. */
function Standing({ person: { role, desks } }: { person: Colleague }) {
  const t = useTranslations('roles')
  const { data: known } = useDesks()
  const desk = Array.isArray(desks) ? known?.find(({ slug }) => slug === desks[0])?.name : undefined
  return (
    <span className="min-w-0 shrink-[4] truncate text-xs text-ink-faint">
      {t(role)}
      {desk ? ` · ${desk}` : null}
    </span>
  )
}

/** Writing now, reading, or not at the desk; and where. */
function Doing({ presence, person }: { presence: StoryPresence; person: Colleague }) {
  const t = useTranslations('editor.together')
  const placeName = usePlaceName()
  const place = presence.whereIs(person)
  const what = person.activity === 'here' ? (person.isReader ? 'reading' : 'here') : person.activity
  const where = place ? placeName(place) : ''
  return (
    <p className="flex min-w-0 items-center gap-1 text-sm text-ink-soft">
      {what === 'writing' ? <Pencil aria-hidden className="size-3.5 shrink-0" /> : null}
      <span className="truncate">
        {t(`doing.${what}`)}
        {where ? ` · ${where}` : null}
      </span>
    </p>
  )
}

function useRefresh(): void {
  const [, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn(turn => turn + 1), REFRESH)
    return () => clearInterval(timer)
  }, [])
}
