import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/navigation/message-page'
import { ButtonLink } from '@/components/ui/button'

export default function NotFound() {
  const t = useTranslations('pages')
  return (
    <MessagePage title={t('notFoundTitle')} detail={t('notFoundDetail')}>
      <ButtonLink href="/desk" variant="primary">
        {t('toDesk')}
      </ButtonLink>
      <ButtonLink href="/" prefetch={false}>
        {t('toSite')}
      </ButtonLink>
    </MessagePage>
  )
}
