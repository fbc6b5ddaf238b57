import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { useUpdatePerson } from '@/lib/client/people'
import type { Person } from '@/lib/contracts/people'
import { ProblemBanner } from './problem-banner'

/** Asks once before an account is closed. */
export function SuspendDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations()
  const toast = useToast()
  const update = useUpdatePerson()
  function suspend() {
    update.mutate(
      { id: person.id, suspended: true },
      {
        onSuccess() {
          toast({ title: t('users.suspended', { name: person.name }), tone: 'good' })
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
      title={t('users.suspendTitle', { name: person.name })}
      description={t('users.suspendDetail')}
      footer={
        <>
          <Button variant="danger" pending={update.isPending} onClick={suspend}>
            {t('users.suspend')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={update.isPending}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      {update.error ? <ProblemBanner error={update.error} /> : null}
    </Dialog>
  )
}
