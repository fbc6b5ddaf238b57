'use client'

import { RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ProblemBanner } from '@/components/admin/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { useRestoreVersion } from '@/lib/client/versions'

/** Makes the story what it was in a version, once confirmed, and goes to the editor. */
export function RestoreVersion({ articleId, number }: { articleId: string; number: number }) {
  const t = useTranslations('versions')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const restore = useRestoreVersion(articleId, number)
  const isWorking = restore.isPending || restore.isSuccess
  function confirm() {
    restore.mutate(t('beforeRestore', { number }), {
      onSuccess() {
        toast({ title: t('restored', { number }), tone: 'good' })
        router.push(`/desk/articles/${articleId}`)
      },
    })
  }
  return (
    <Dialog
      locked={isWorking}
      onOpenChange={open => !open && restore.reset()}
      trigger={<Button icon={<RotateCcw aria-hidden className="size-4.5 rtl:-scale-x-100" />}>{t('restore')}</Button>}
      title={t('restoreTitle', { number })}
      description={t('restoreDetail', { number })}
      footer={
        <>
          <Button variant="primary" pending={isWorking} onClick={confirm}>
            {t('restoreSubmit')}
          </Button>
          <DialogClose>
            <Button variant="quiet" disabled={isWorking}>
              {common('cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      {restore.isError ? <ProblemBanner error={restore.error} /> : null}
    </Dialog>
  )
}
