'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useDesks, usePeople, useRenewLink, useUpdatePerson } from '@/lib/client/people'
import { RequestProblem } from '@/lib/client/request'
import type { Person } from '@/lib/contracts/people'
import { DesksSection } from './desks-section'
import { EditPersonDialog } from './edit-person-dialog'
import { InviteDialog } from './invite-dialog'
import { type HandedLink, LinkDialog } from './link-dialog'
import { PeopleCards, PeopleTable } from './people-table'
import { type PersonAction, PersonActions } from './person-actions'
import { ProblemBanner } from './problem-banner'
import { SuspendDialog } from './suspend-dialog'

type Opened =
  | { dialog: 'invite' }
  | { dialog: 'link'; link: HandedLink }
  | { dialog: 'edit' | 'suspend'; person: Person }
  | null

/** Everyone with an account, and what an admin does about them. */
export function PeoplePage({ meId }: { meId: string }) {
  const t = useTranslations()
  const toast = useToast()
  const list = usePeople()
  const desks = useDesks().data ?? []
  const [opened, setOpened] = useState<Opened>(null)
  const update = useUpdatePerson()
  const renew = useRenewLink()
  const people = list.data?.pages.flatMap(page => page.items) ?? []
  const close = () => setOpened(null)

  function sayFailed(error: Error) {
    const told = error instanceof RequestProblem && error.title !== ''
    toast({
      tone: 'danger',
      title: told ? error.title : t('errors.network.title'),
      detail: told ? error.detail : t('errors.network.detail'),
    })
  }

  function act(action: PersonAction, person: Person) {
    const { id, name, joined } = person
    if (action === 'edit' || action === 'suspend') return setOpened({ dialog: action, person })
    if (action === 'reinstate') {
      const onSuccess = () => toast({ title: t('users.reinstated', { name }), tone: 'good' })
      return update.mutate({ id, suspended: false }, { onSuccess, onError: sayFailed })
    }
    renew.mutate(
      { id, joined },
      {
        onSuccess: ({ url }) => setOpened({ dialog: 'link', link: { kind: joined ? 'reset' : 'invite', name, url } }),
        onError: sayFailed,
      },
    )
  }

  const isWorkedOn = ({ id }: Person) =>
    (renew.isPending && renew.variables.id === id) || (update.isPending && update.variables.id === id)
  const actionsFor = (person: Person) => (
    <PersonActions person={person} isMe={person.id === meId} pending={isWorkedOn(person)} onAction={act} />
  )
  const shown = { people, desks, meId, actionsFor }

  return (
    <div className="mx-auto max-w-5xl px-5 py-6 sm:px-8 sm:py-8">
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-2xl font-semibold">{t('users.title')}</h1>
          <p className="mt-0.5 text-base text-ink-soft">{t('users.lead')}</p>
        </div>
        <Button
          variant="primary"
          icon={<UserPlus aria-hidden className="size-4" />}
          onClick={() => setOpened({ dialog: 'invite' })}
        >
          {t('users.invite')}
        </Button>
      </header>
      <ProblemBanner error={list.error} className="mb-4" />
      <PeopleTable {...shown} />
      <PeopleCards {...shown} />
      {list.hasNextPage ? (
        <div className="mt-4 grid justify-center">
          <Button pending={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        </div>
      ) : null}
      <DesksSection desks={desks} />
      {opened?.dialog === 'invite' ? (
        <InviteDialog desks={desks} onClose={close} onInvited={link => setOpened({ dialog: 'link', link })} />
      ) : null}
      {opened?.dialog === 'link' ? <LinkDialog link={opened.link} onClose={close} /> : null}
      {opened?.dialog === 'edit' ? (
        <EditPersonDialog person={opened.person} isMe={opened.person.id === meId} desks={desks} onClose={close} />
      ) : null}
      {opened?.dialog === 'suspend' ? <SuspendDialog person={opened.person} onClose={close} /> : null}
    </div>
  )
}
