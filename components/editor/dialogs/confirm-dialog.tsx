import { useTranslations } from 'next-intl'
import { type ActionDialogProps, TransitionDialog } from './transition-dialog'

/** Says what an action does before it is done. */
export function ConfirmDialog({ action, onClose }: ActionDialogProps & { action: 'reopen' | 'discard' | 'spike' }) {
  const t = useTranslations('transitions')
  return (
    <TransitionDialog action={action} detail={t(`${action}.detail`)} request={() => ({ action })} onClose={onClose} />
  )
}
