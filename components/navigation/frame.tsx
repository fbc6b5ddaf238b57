import { FileText, Globe, House, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PaletteProvider } from '@/components/palette/palette-provider'
import { SearchButton } from '@/components/palette/search-button'
import type { Desk } from '@/lib/contracts/desks'
import { Mark } from './mark'
import { type Person, PersonMenu } from './person-menu'
import { railItemClass } from './rail-item-class'
import { RailLink } from './rail-link'

export interface FrameProps {
  /** The newsroom's own name; the product's where it has none yet. */
  newsroom: string
  person: Person
  /** Those that this person may write a new story for. */
  desks: Desk[]
  children: ReactNode
}

/** What stands around every page of the newsroom: a slim rail at the inline start, on a phone a bar at the bottom. */
export function Frame({ newsroom, person, desks, children }: FrameProps) {
  const t = useTranslations()
  return (
    <PaletteProvider isAdmin={person.role === 'admin'} desks={desks}>
      <div className="md:flex print:block">
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-sheet px-4 py-2 text-accent shadow-float focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
        >
          {t('common.skipToContent')}
        </a>
        <header className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-sunken px-2 pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:h-dvh md:w-22 md:shrink-0 md:flex-col md:items-center md:border-e md:border-t-0 md:py-4 in-data-focus-mode:invisible print:hidden">
          <p className="mb-4 hidden w-full flex-col items-center gap-1 text-accent md:flex">
            <Mark className="size-8" />
            <span className="line-clamp-2 text-center text-xs font-semibold text-balance text-ink">
              {newsroom || t('common.product')}
            </span>
          </p>
          <div className="flex shrink-0 grow basis-14 py-1 md:mb-2 md:w-full md:flex-none">
            <SearchButton />
          </div>
          <nav
            aria-label={t('navigation.label')}
            className="flex min-w-0 grow-4 gap-1 py-1 md:w-full md:grow md:flex-col"
          >
            <RailLink
              href="/desk"
              except={['/desk/articles']}
              icon={<House aria-hidden />}
              label={t('navigation.desk')}
            />
            <RailLink href="/desk/articles" icon={<FileText aria-hidden />} label={t('navigation.articles')} />
            {person.role === 'admin' ? (
              <RailLink href="/admin/users" icon={<Users aria-hidden />} label={t('navigation.users')} />
            ) : null}
            <a href="/" target="_blank" rel="noreferrer" title={t('navigation.siteHint')} className={railItemClass}>
              <Globe aria-hidden />
              <span className="max-w-full truncate">{t('navigation.site')}</span>
              <span className="sr-only">{t('navigation.siteHint')}</span>
            </a>
          </nav>
          <div className="grid w-16 shrink-0 place-items-center md:w-full">
            <PersonMenu person={person} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 grow pb-20 outline-none md:pb-0 print:pb-0">
          {children}
        </main>
      </div>
    </PaletteProvider>
  )
}
