import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/navigation/entrance'
import { findActor } from '@/lib/auth/session'
import { pathWithin } from './path-within'
import { SignInForm } from './sign-in-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

const notices = {
  ended: 'ended',
  everywhere: 'signedOutEverywhere',
  password: 'passwordSet',
  suspended: 'suspended',
} as const

interface Search {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: Search) {
  const { callbackUrl, notice } = await searchParams
  const target = pathWithin(callbackUrl)
  if (await findActor()) redirect(target)
  const t = await getTranslations('signIn')
  const known = Object.entries(notices).find(([name]) => name === notice)?.[1]
  return (
    <Entrance title={t('title')} lead={t('lead')}>
      <SignInForm target={target} notice={known ? t(known) : undefined} />
      <p className="mt-6 text-sm text-ink-faint">{t('forgotten')}</p>
    </Entrance>
  )
}
