import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { getNewsroom } from '@/app/newsroom'
import { DeskSection } from '@/components/desk/desk-section'
import { FreshOnReturn } from '@/components/desk/fresh-on-return'
import { NewArticle } from '@/components/desk/new-article'
import { UnsentWork } from '@/components/desk/unsent-work'
import { ImportFiles } from '@/components/import/import-files'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/session'
import { describeDesk, listOwnDesks } from '@/lib/services/desk'
import { listDesks } from '@/lib/services/desks'
import { formatters } from '@/messages/formatters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

/** What waits for this person comes first; what they write, and what of theirs is out, after it. */
const WAITING = ['returned', 'approvals', 'ready', 'assigned'] as const

export default async function DeskPage() {
  const actor = await requireActor('/desk')
  const [sections, desks, ownDesks, newsroom, locale, t] = await Promise.all([
    describeDesk(actor),
    listDesks(),
    listOwnDesks(actor),
    getNewsroom(),
    getLocale(),
    getTranslations('desk'),
  ])
  const names = Object.fromEntries(desks.map(({ slug, name }) => [slug, name]))
  const isCalm = WAITING.every(name => sections[name].items.length === 0)
  const today = formatters(locale, newsroom).weekdayDate(new Date())
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 md:py-10 lg:px-10">
      <FreshOnReturn />
      <header className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="text-base text-ink-soft">{today}</p>
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow">
          <NewArticle desks={ownDesks} />
          <ImportFiles desks={ownDesks} />
        </div>
      </header>
      <UnsentWork personId={actor.id} />
      {ownDesks.length === 0 ? (
        <Banner tone="info" announce={false} className="mb-8">
          {t('noDesk')}
        </Banner>
      ) : null}
      <div className="grid gap-x-14 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-10">
          {isCalm ? (
            <EmptyState
              icon={<Inbox />}
              title={t('calmTitle')}
              detail={t(actor.role === 'journalist' ? 'calmDetailWriter' : 'calmDetail')}
              className="rounded-md border border-dashed border-line !py-9"
            />
          ) : null}
          {WAITING.map(name => (
            <DeskSection key={name} name={name} {...sections[name]} desks={names} />
          ))}
          <DeskSection
            name="writing"
            {...sections.writing}
            desks={names}
            empty={ownDesks.length > 0 ? t('writingEmpty') : undefined}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          <DeskSection name="scheduled" {...sections.scheduled} desks={names} />
          <DeskSection name="published" {...sections.published} desks={names} empty={t('publishedEmpty')} />
        </div>
      </div>
    </div>
  )
}
