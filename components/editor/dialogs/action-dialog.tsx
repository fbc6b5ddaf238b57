import type { Action } from '@/lib/editorial/policy'
import { ApproveDialog } from './approve-dialog'
import { ConfirmDialog } from './confirm-dialog'
import { PurgeDialog, ReturnDialog, WithdrawDialog } from './note-dialogs'
import { AssignDialog, MoveDialog } from './people-dialogs'
import { PublishDialog, ScheduleDialog } from './publish-dialogs'
import type { ActionDialogProps } from './transition-dialog'

/** The dialog of an action that asks something first; nothing for one that is carried out at once. */
export function ActionDialog({ action, onClose }: ActionDialogProps & { action: Action | null }) {
  switch (action) {
    case 'approve':
      return <ApproveDialog onClose={onClose} />
    case 'return':
      return <ReturnDialog onClose={onClose} />
    case 'publish':
      return <PublishDialog onClose={onClose} />
    case 'schedule':
      return <ScheduleDialog onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog onClose={onClose} />
    case 'purge':
      return <PurgeDialog onClose={onClose} />
    case 'assign':
      return <AssignDialog onClose={onClose} />
    case 'move':
      return <MoveDialog onClose={onClose} />
    case 'reopen':
    case 'discard':
    case 'spike':
      return <ConfirmDialog action={action} onClose={onClose} />
    default:
      return null
  }
}
