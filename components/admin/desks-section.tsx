import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Desk } from '@/lib/contracts/desks'
import { NewDeskDialog } from './new-desk-dialog'

/** The newsroom's desks, and the way to a new one. */
export function DesksSection({ desks }: { desks: Desk[] }) {
  const t = useTranslations('users')
  const [asks, setAsks] = useState(false)
  return (
    <section className="mt-10">
      <header className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 className="text-lg font-semibold">{t('desks')}</h2>
          <p className="text-base text-ink-soft">{desks.length > 0 ? t('desksLead') : t('noDesksYet')}</p>
        </div>
        <Button icon={<Plus aria-hidden className="size-4" />} onClick={() => setAsks(true)}>
          {t('newDesk')}
        </Button>
      </header>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-3 empty:hidden">
        {desks.map(({ slug, name }) => (
          <li key={slug}>
            <span className="font-medium">{name}</span>{' '}
            <bdi dir="ltr" className="ms-1 text-sm text-ink-faint">
              /{slug}
            </bdi>
          </li>
        ))}
      </ul>
      {asks ? <NewDeskDialog onClose={() => setAsks(false)} /> : null}
    </section>
  )
}
