import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { historyHref, versionHref } from './version-href'

const tabClass =
  '-mb-px inline-flex min-h-10 items-center border-b-2 border-transparent px-0.5 text-sm font-medium text-ink-soft transition-colors duration-150 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink'

/** Versions or events of an article; addresses of their own, so that either can be sent to a colleague. */
export function RecordTabs({ articleId, current }: { articleId: string; current: 'versions' | 'history' }) {
  const t = useTranslations('versions')
  return (
    <nav aria-label={t('tabs')} className="flex gap-5 border-b border-line print:hidden">
      <Link
        href={versionHref(articleId)}
        aria-current={current === 'versions' ? 'page' : undefined}
        className={tabClass}
      >
        {t('tab')}
      </Link>
      <Link
        href={historyHref(articleId)}
        aria-current={current === 'history' ? 'page' : undefined}
        className={tabClass}
      >
        {t('historyTab')}
      </Link>
    </nav>
  )
}
