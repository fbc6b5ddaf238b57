import { Ellipsis, KeyRound, Link2, SlidersHorizontal, UserCheck, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import type { Person } from '@/lib/contracts/people'

export type PersonAction = 'edit' | 'link' | 'suspend' | 'reinstate'

export interface PersonActionsProps {
  person: Person
  isMe: boolean
  /** Work on this person under way. */
  pending: boolean
  onAction: (action: PersonAction, person: Person) => void
}

const markClass = 'size-4 shrink-0'

/** What an admin can do about one account. */
export function PersonActions({ person, isMe, pending, onAction }: PersonActionsProps) {
  const t = useTranslations('users')
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={t('actionsOf', { name: person.name })}
          icon={<Ellipsis aria-hidden className="size-4.5" />}
          pending={pending}
        />
      }
    >
      <MenuItem
        icon={<SlidersHorizontal aria-hidden className={markClass} />}
        onSelect={() => onAction('edit', person)}
      >
        {t('edit')}
      </MenuItem>
      {person.suspended ? null : (
        <MenuItem
          icon={
            person.joined ? <KeyRound aria-hidden className={markClass} /> : <Link2 aria-hidden className={markClass} />
          }
          onSelect={() => onAction('link', person)}
        >
          {person.joined ? t('newPassword') : t('newInvite')}
        </MenuItem>
      )}
      {isMe ? null : <MenuSeparator />}
      {isMe ? null : person.suspended ? (
        <MenuItem icon={<UserCheck aria-hidden className={markClass} />} onSelect={() => onAction('reinstate', person)}>
          {t('reinstate')}
        </MenuItem>
      ) : (
        <MenuItem
          tone="danger"
          icon={<UserX aria-hidden className={markClass} />}
          onSelect={() => onAction('suspend', person)}
        >
          {t('suspend')}
        </MenuItem>
      )}
    </Menu>
  )
}
