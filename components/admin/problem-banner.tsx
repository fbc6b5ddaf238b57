import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { RequestProblem } from '@/lib/client/request'

/** What the server said against a request, in its own words; that it could not be reached, where it said nothing. */
export function ProblemBanner({ error, className }: { error: Error | null; className?: string }) {
  const t = useTranslations('errors.network')
  if (!error) return null
  const told = error instanceof RequestProblem && error.title !== ''
  return (
    <Banner tone="danger" title={told ? error.title : t('title')} className={className}>
      {told ? error.detail : t('detail')}
    </Banner>
  )
}
