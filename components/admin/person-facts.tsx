import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { RelativeTime } from '@/components/ui/date-time'
import type { Desk } from '@/lib/contracts/desks'
import type { Person } from '@/lib/contracts/people'

/** Face, name and address. */
export function PersonName({ person, isMe }: { person: Person; isMe: boolean }) {
  const t = useTranslations('users')
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={person.name} id={person.id} className={person.suspended ? 'opacity-50' : undefined} />
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">
          <bdi>{person.name}</bdi>
          {isMe ? <span className="ms-2 text-sm font-normal text-ink-faint">{t('you')}</span> : null}
        </p>
        <p dir="ltr" className="w-fit max-w-full truncate text-sm text-ink-faint" title={person.email}>
          {person.email}
        </p>
      </div>
    </div>
  )
}

const tones = { active: 'good', invited: 'warn', suspended: 'danger' } as const

export function PersonStatus({ person }: { person: Person }) {
  const t = useTranslations('users.status')
  const status = person.suspended ? 'suspended' : person.joined ? 'active' : 'invited'
  return <Chip tone={tones[status]}>{t(status)}</Chip>
}

export function PersonDesks({ person, desks }: { person: Person; desks: Desk[] }) {
  const t = useTranslations('users')
  if (person.desks === 'all') return t('allDesks')
  if (person.desks.length === 0) return <span className="text-ink-faint">{t('noDesks')}</span>
  const names = person.desks.map(slug => ({ slug, name: desks.find(desk => desk.slug === slug)?.name ?? slug }))
  // A desk may be «ثقافة وفنون»: joined by «و», where one ends could not be told.
  return names.map(({ slug, name }, at) => (
    <span key={slug}>
      {at > 0 ? <span className="text-ink-faint"> · </span> : null}
      <bdi className="whitespace-nowrap">{name}</bdi>
    </span>
  ))
}

export function LastSignIn({ person }: { person: Person }) {
  const t = useTranslations('users')
  return person.lastSignInAt ? <RelativeTime value={person.lastSignInAt} /> : t('never')
}
