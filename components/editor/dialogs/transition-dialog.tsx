import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import type { TransitionRequest } from '@/lib/client/article'
import type { Action } from '@/lib/editorial/policy'
import { isGrave } from '../story-actions'
import { usePerform } from '../use-perform'
import { TransitionProblem } from './transition-problem'

export interface ActionDialogProps {
  onClose: () => void
}

interface TransitionDialogProps extends ActionDialogProps {
  action: Action
  detail: ReactNode
  /** The words of the button, where they are not the action's own. */
  confirm?: string
  /** What is sent; null when something is missing, which the fields then say. */
  request: () => TransitionRequest | null
  children?: ReactNode
}

/** Asks what a transition needs, sends it, and stays open with the reason when it was not done. */
export function TransitionDialog({ action, detail, confirm, request, onClose, children }: TransitionDialogProps) {
  const t = useTranslations()
  const formId = useId()
  const { perform, isPending, error } = usePerform()
  const hasForm = Boolean(children || error)
  async function submit(event: FormEvent) {
    event.preventDefault()
    const body = request()
    if (body && !isPending && (await perform(body))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={isPending}
      title={t(`actions.${action}`)}
      description={detail}
      footer={
        <>
          <Button
            type={hasForm ? 'submit' : 'button'}
            form={hasForm ? formId : undefined}
            onClick={hasForm ? undefined : submit}
            variant={isGrave(action) ? 'danger' : 'primary'}
            pending={isPending}
          >
            {confirm ?? t(`actions.${action}`)}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={isPending}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      {hasForm ? (
        <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <TransitionProblem error={error} />
          {children}
        </form>
      ) : null}
    </Dialog>
  )
}
