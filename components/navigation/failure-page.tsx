import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { MessagePage, type MessagePageProps } from './message-page'

/** What Next hands to an error page. */
export interface Failure {
  error: Error & { digest?: string }
  reset: () => void
}

/** Shown instead of a page that failed: what is safe, the way to try again, and a code for the admin. */
export function FailurePage({ error, reset, place }: Failure & Pick<MessagePageProps, 'place'>) {
  const t = useTranslations()
  return (
    <MessagePage title={t('pages.errorTitle')} detail={t('pages.errorDetail')} place={place}>
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
