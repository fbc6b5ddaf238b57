'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Entrance } from '@/components/navigation/entrance'
import { Button, ButtonLink } from '@/components/ui/button'
import { SkeletonList } from '@/components/ui/skeleton'
import { RequestProblem } from '@/lib/client/request'
import { AccountForm } from './account-form'
import { fetchOneTimeLink } from './one-time-link'

/** The page behind a one-time link: looks what it is for, then asks for what is missing. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations()
  const link = useQuery({
    queryKey: ['one-time-link', token],
    queryFn: ({ signal }) => fetchOneTimeLink(token, signal),
    // Once it is used the link is gone, and the form in front of the person must not go with it.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (link.data) {
    const { kind } = link.data
    return (
      <Entrance title={t(`setUp.title.${kind}`)} lead={t(`setUp.lead.${kind}`)}>
        <AccountForm token={token} link={link.data} />
      </Entrance>
    )
  }
  if (link.isPending) {
    return (
      <Entrance title={t('common.loading')}>
        <SkeletonList rows={3} />
      </Entrance>
    )
  }
  const status = link.error instanceof RequestProblem ? link.error.status : 0
  const isDead = status === 404 || status === 410 || status === 422
  const words = status === 410 ? 'gone' : 'unknown'
  return (
    <Entrance
      title={isDead ? t(`setUp.${words}Title`) : t('errors.network.title')}
      lead={isDead ? t(`setUp.${words}Detail`) : t('errors.network.detail')}
    >
      <div className="mt-8 flex gap-2">
        {isDead ? (
          <ButtonLink href="/sign-in" size="large">
            {t('setUp.toSignIn')}
          </ButtonLink>
        ) : (
          <Button variant="primary" size="large" pending={link.isFetching} onClick={() => link.refetch()}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </Entrance>
  )
}
