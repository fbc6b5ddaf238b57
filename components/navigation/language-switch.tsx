'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { localeCookie } from '@/messages/locale'
import { keepPreference } from './preferences'

/** To the other language, named in that language. What was typed on the page stays. */
export function LanguageSwitch() {
  const t = useTranslations('languages')
  const other = useLocale() === 'ar' ? 'en' : 'ar'
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  function change() {
    keepPreference(localeCookie, other)
    startTransition(() => router.refresh())
  }
  return (
    <Button variant="quiet" size="small" lang={other} pending={pending} onClick={change}>
      {t(other)}
    </Button>
  )
}
