import { useTranslations } from 'next-intl'
import { classNames } from './class-names'

/** The shape of what is coming. Silent; put it into a `SkeletonList` or beside words. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-md bg-hover', className)} />
}

/** Lines where a list will be, with «loading» for those who cannot see them. */
export function SkeletonList({ rows = 5 }: { rows?: number }) {
  const t = useTranslations('common')
  return (
    <div role="status" className="flex flex-col gap-5 py-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => row).map(row => (
        <div key={row} className="flex flex-col gap-2">
          <Skeleton className={classNames('h-4', row % 2 ? 'w-3/5' : 'w-4/5')} />
          <Skeleton className="h-3 w-2/5" />
        </div>
      ))}
    </div>
  )
}
