import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'

/** The quiet page in front of the newsroom: sign-in, set-up, invitations. */
export function Entrance({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  const t = useTranslations('common')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(28rem,5fr)_7fr]">
      <div className="flex min-h-dvh flex-col px-6 py-5 sm:px-10">
        <header className="flex items-center justify-between gap-4">
          <p className="flex items-center gap-2 text-lg font-semibold text-accent">
            <Mark className="size-7" />
            {t('product')}
          </p>
          <LanguageSwitch />
        </header>
        <main className="mx-auto flex w-full max-w-sm grow flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {lead ? <p className="mt-1.5 text-base text-ink-soft">{lead}</p> : null}
          {children}
        </main>
      </div>
      <div aria-hidden className="hidden place-items-center overflow-hidden bg-accent-soft p-12 text-accent lg:grid">
        <div className="text-center">
          <p lang="ar" className="font-story text-[clamp(6rem,13vw,12rem)] leading-[1.5] font-bold select-none">
            {t('wordmark')}
          </p>
          <p className="text-lg text-ink-soft">{t('tagline')}</p>
        </div>
      </div>
    </div>
  )
}
