import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { InputField } from '@/components/ui/input'
import { useInvitePerson } from '@/lib/client/people'
import { RequestProblem } from '@/lib/client/request'
import type { Desk } from '@/lib/contracts/desks'
import type { HandedLink } from './link-dialog'
import { ProblemBanner } from './problem-banner'
import { desksOf, lacksDesk, type Membership, RoleAndDesks } from './role-and-desks'

export interface InviteDialogProps {
  desks: Desk[]
  onClose: () => void
  onInvited: (link: HandedLink) => void
}

/** Asks who is to come, and as what. */
export function InviteDialog({ desks, onClose, onInvited }: InviteDialogProps) {
  const t = useTranslations()
  const formId = useId()
  const invite = useInvitePerson()
  const [membership, setMembership] = useState<Membership>({
    role: 'journalist',
    desks: [],
    allDesks: desks.length === 0,
  })
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [checked, setChecked] = useState(false)
  const problem = invite.error instanceof RequestProblem ? invite.error : null
  const errors = {
    name: checked && !name.trim() ? t('setUp.nameMissing') : undefined,
    email: emailError(),
    desks: checked && lacksDesk(membership),
  }

  function emailError() {
    if (checked && !email.trim()) return t('signIn.emailMissing')
    if (checked && !isAddress(email)) return t('signIn.emailInvalid')
    if (problem?.code === 'email_taken' && invite.variables?.email === email.trim())
      return t('errors.email_taken.detail')
    return problem?.errors.some(({ pointer }) => pointer === '/email') && invite.variables?.email === email.trim()
      ? t('signIn.emailInvalid')
      : undefined
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (invite.isPending || !name.trim() || !isAddress(email) || lacksDesk(membership)) return
    const person = { name: name.trim(), email: email.trim(), role: membership.role, desks: desksOf(membership) }
    invite.mutate(person, {
      onSuccess: ({ url }) => onInvited({ kind: 'invite', name: person.name, url }),
    })
  }

  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={invite.isPending}
      size="medium"
      title={t('users.inviteTitle')}
      description={t('users.inviteLead')}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" pending={invite.isPending}>
            {t('users.inviteSubmit')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={invite.isPending}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={submit} className="flex flex-col gap-5">
        {errors.email ? null : <ProblemBanner error={invite.error} />}
        <InputField
          label={t('users.name')}
          name="name"
          autoComplete="off"
          maxLength={100}
          required
          value={name}
          onChange={event => setName(event.target.value)}
          error={errors.name}
        />
        <InputField
          label={t('users.email')}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={email}
          onChange={event => setEmail(event.target.value)}
          error={errors.email}
        />
        <RoleAndDesks value={membership} onChange={setMembership} desks={desks} missing={errors.desks} />
      </form>
    </Dialog>
  )
}

const isAddress = (email: string) => /^\S+@\S+\.\S+$/.test(email.trim())
