import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { Desk } from '@/lib/contracts/desks'
import type { Person } from '@/lib/contracts/people'
import { LastSignIn, PersonDesks, PersonName, PersonStatus } from './person-facts'

export interface PeopleListProps {
  people: Person[]
  desks: Desk[]
  meId: string
  actionsFor: (person: Person) => ReactNode
}

/** Everyone, a line each; on a phone, a card each. */
export function PeopleTable({ people, desks, meId, actionsFor }: PeopleListProps) {
  const t = useTranslations()
  return (
    <Table caption={t('users.title')} className="max-md:hidden">
      <TableHead>
        <TableHeader className="ps-0">{t('users.columns.name')}</TableHeader>
        <TableHeader>{t('users.columns.role')}</TableHeader>
        <TableHeader>{t('users.columns.desks')}</TableHeader>
        <TableHeader>{t('users.columns.status')}</TableHeader>
        <TableHeader className="max-lg:hidden">{t('users.columns.lastSignIn')}</TableHeader>
        <TableHeader className="pe-0">
          <span className="sr-only">{t('users.columns.actions')}</span>
        </TableHeader>
      </TableHead>
      <tbody>
        {people.map(person => (
          <TableRow key={person.id}>
            <TableCell className="w-2/5 max-w-0 ps-0">
              <PersonName person={person} isMe={person.id === meId} />
            </TableCell>
            <TableCell className="whitespace-nowrap">{t(`roles.${person.role}`)}</TableCell>
            <TableCell>
              <PersonDesks person={person} desks={desks} />
            </TableCell>
            <TableCell>
              <PersonStatus person={person} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-soft max-lg:hidden">
              <LastSignIn person={person} />
            </TableCell>
            <TableCell className="w-0 pe-0">{actionsFor(person)}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  )
}

export function PeopleCards({ people, desks, meId, actionsFor }: PeopleListProps) {
  const t = useTranslations()
  return (
    <ul className="md:hidden">
      {people.map(person => (
        <li key={person.id} className="border-b border-line py-4">
          <div className="flex items-start justify-between gap-2">
            <PersonName person={person} isMe={person.id === meId} />
            {actionsFor(person)}
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 ps-11 text-sm text-ink-soft">
            <PersonStatus person={person} />
            <span>{t(`roles.${person.role}`)}</span>
            <span>
              <PersonDesks person={person} desks={desks} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
