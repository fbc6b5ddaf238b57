import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { request } from '@/lib/client/request'

/** Asks once, then ends every session of this person, this one too. */
export function SignOutEverywhere(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations()
  const end = useMutation({
    mutationFn: () => request<void>('/api/me/sign-out-everywhere', { method: 'POST' }),
    onSuccess: () => window.location.assign('/sign-in?notice=everywhere'),
  })
  const isWorking = end.isPending || end.isSuccess
  return (
    <Dialog
      {...props}
      locked={isWorking}
      title={t('navigation.signOutEverywhereTitle')}
      description={t('navigation.signOutEverywhereDetail')}
      footer={
        <>
          <Button variant="primary" pending={isWorking} onClick={() => end.mutate()}>
            {t('navigation.signOutEverywhere')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={isWorking}>
              {t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      {end.isError ? <Banner tone="danger">{t('navigation.signOutFailed')}</Banner> : null}
    </Dialog>
  )
}
