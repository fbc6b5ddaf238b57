'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/navigation/message-page'
import { Button, ButtonLink } from '@/components/ui/button'

/** Shown instead of a page that failed; the frame around it may have failed too, so this stands on its own. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations()
  return (
    <MessagePage title={t('pages.errorTitle')} detail={t('pages.errorDetail')}>
      {error.digest ? (
        <p className="mb-2 w-full text-sm text-ink-faint">{t('pages.errorCode', { digest: error.digest })}</p>
      ) : null}
      <Button variant="primary" onClick={reset}>
        {t('common.retry')}
      </Button>
      <ButtonLink href="/desk">{t('pages.toDesk')}</ButtonLink>
    </MessagePage>
  )
}
