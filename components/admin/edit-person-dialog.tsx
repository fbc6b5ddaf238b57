import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { useUpdatePerson } from '@/lib/client/people'
import type { Desk } from '@/lib/contracts/desks'
import type { Person } from '@/lib/contracts/people'
import { ProblemBanner } from './problem-banner'
import { desksOf, lacksDesk, type Membership, RoleAndDesks } from './role-and-desks'

export interface EditPersonDialogProps {
  person: Person
  isMe: boolean
  desks: Desk[]
  onClose: () => void
}

/** A person's role and desks. */
export function EditPersonDialog({ person, isMe, desks, onClose }: EditPersonDialogProps) {
  const t = useTranslations()
  const toast = useToast()
  const update = useUpdatePerson()
  const allDesks = person.desks === 'all'
  const [value, setValue] = useState<Membership>({
    role: person.role,
    desks: person.desks === 'all' ? [] : person.desks,
    allDesks,
  })
  const [checked, setChecked] = useState(false)
  const changesRole = value.role !== person.role

  function save() {
    setChecked(true)
    if (lacksDesk(value)) return
    update.mutate(
      { id: person.id, role: value.role, desks: desksOf(value) },
      {
        onSuccess() {
          // One's own session ended with the old role.
          if (isMe && changesRole) return window.location.assign('/sign-in?notice=ended')
          toast({ title: t('users.updated', { name: person.name }), tone: 'good' })
          onClose()
        },
      },
    )
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={update.isPending}
      size="medium"
      title={t('users.editTitle', { name: person.name })}
      footer={
        <>
          <Button variant="primary" pending={update.isPending} onClick={save}>
            {t('common.save')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={update.isPending}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <ProblemBanner error={update.error} />
        <RoleAndDesks value={value} onChange={setValue} desks={desks} missing={checked && lacksDesk(value)} />
        {changesRole && !update.error ? (
          <Banner tone={isMe ? 'warn' : 'info'}>
            {isMe ? t('users.ownRoleEndsSession') : t('users.roleEndsSessions')}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}
