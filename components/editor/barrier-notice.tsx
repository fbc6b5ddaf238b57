import { FileX, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Barrier } from './use-live-story'

/** In place of the text: this page is too old for it, or it is not there for this person any more. */
export function BarrierNotice({ barrier }: { barrier: Exclude<Barrier, 'unreadable' | null> }) {
  const t = useTranslations()
  if (barrier === 'gone') {
    return (
      <EmptyState
        icon={<FileX />}
        title={t('editor.gone.title')}
        detail={t('editor.gone.detail')}
        action={<ButtonLink href="/desk">{t('pages.toDesk')}</ButtonLink>}
      />
    )
  }
  return (
    <EmptyState
      icon={<RefreshCw />}
      title={t('editor.oldSchema.title')}
      detail={t('editor.oldSchema.detail')}
      action={
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('editor.oldSchema.reload')}
        </Button>
      }
    />
  )
}
