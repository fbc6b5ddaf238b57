import { useRouter } from 'next/navigation'
import { type Locale, localeCookie } from '@/messages/locale'
import { keepPreference } from './preferences'
import { type Theme, themeCookie } from './theme'

/** Changes language and light of this browser; what was typed on the page stays. */
export function usePreferences() {
  const router = useRouter()
  return {
    setLanguage(locale: Locale) {
      keepPreference(localeCookie, locale)
      router.refresh()
    },
    setTheme(theme: Theme) {
      document.documentElement.dataset.theme = theme
      keepPreference(themeCookie, theme)
    },
  }
}
