import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { MessagePage, type MessagePageProps } from './message-page'

/** Nothing here, or nothing for this person: the two are never told apart. */
export function NotFoundPage({ place }: Pick<MessagePageProps, 'place'>) {
  const t = useTranslations('pages')
  return (
    <MessagePage title={t('notFoundTitle')} detail={t('notFoundDetail')} place={place}>
      <ButtonLink href="/desk" variant="primary">
        {t('toDesk')}
      </ButtonLink>
      {place === 'whole' ? (
        <ButtonLink href="/" prefetch={false}>
          {t('toSite')}
        </ButtonLink>
      ) : null}
    </MessagePage>
  )
}
