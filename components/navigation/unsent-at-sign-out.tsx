import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { useSignOut } from './use-sign-out'

/** Before signing out with writing that the server lacks: it would stay in this browser and wait. */
export function UnsentAtSignOut({ unsent, leave, stay }: ReturnType<typeof useSignOut>) {
  const t = useTranslations()
  return (
    <Dialog
      open={unsent > 0}
      onOpenChange={open => !open && stay()}
      focus="dialog"
      title={t('navigation.unsentTitle')}
      description={t('navigation.unsentDetail', { count: unsent })}
      footer={
        <>
          <Button variant="primary" onClick={stay}>
            {t('common.cancel')}
          </Button>
          <Button variant="quiet" onClick={leave}>
            {t('navigation.signOutAnyway')}
          </Button>
        </>
      }
    />
  )
}
