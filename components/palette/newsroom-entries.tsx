import { FileText, Globe, House, Keyboard, Languages, Monitor, Moon, Plus, Sun, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useStartArticle } from '@/components/desk/use-start-article'
import { themeOf, themes } from '@/components/navigation/theme'
import { usePreferences } from '@/components/navigation/use-preferences'
import type { Desk } from '@/lib/contracts/desks'
import { locales } from '@/messages/locale'
import type { PaletteEntry } from './entry'
import { usePalette } from './palette-context'

const themeIcons = { light: <Sun />, dark: <Moon />, system: <Monitor /> }

/** What every page offers: its neighbours, a new story, language and light. */
export function useNewsroomEntries(isAdmin: boolean, desks: Desk[]): PaletteEntry[] {
  const t = useTranslations()
  const router = useRouter()
  const locale = useLocale()
  const { start } = useStartArticle()
  const { setLanguage, setTheme } = usePreferences()
  const { showShortcuts } = usePalette()
  const current = themeOf(document.documentElement.dataset.theme)
  const page = (id: 'desk' | 'articles' | 'users', href: string, icon: React.ReactNode): PaletteEntry => ({
    id: `page-${id}`,
    group: 'pages',
    name: t(`navigation.${id}`),
    words: t(`palette.words.${id}`),
    icon,
    run: () => router.push(href),
  })
  return [
    ...desks.map(
      ({ slug, name }): PaletteEntry => ({
        id: `new-${slug}`,
        group: 'pages',
        name: desks.length === 1 ? t('actions.create') : t('palette.newStoryIn', { desk: name }),
        words: t('palette.words.newStory'),
        icon: <Plus />,
        run: () => start(slug),
      }),
    ),
    page('desk', '/desk', <House />),
    page('articles', '/desk/articles', <FileText />),
    ...(isAdmin ? [page('users', '/admin/users', <Users />)] : []),
    {
      id: 'page-site',
      group: 'pages',
      name: t('navigation.site'),
      words: t('palette.words.site'),
      icon: <Globe />,
      run: () => window.open('/', '_blank', 'noreferrer'),
    },
    {
      id: 'shortcuts',
      group: 'newsroom',
      name: t('shortcuts.title'),
      words: t('palette.words.shortcuts'),
      icon: <Keyboard />,
      keys: 'Mod+/',
      run: showShortcuts,
    },
    ...themes
      .filter(theme => theme !== current)
      .map(
        (theme): PaletteEntry => ({
          id: `theme-${theme}`,
          group: 'newsroom',
          name: `${t('theme.label')}: ${t(`theme.${theme}`)}`,
          words: t('palette.words.theme'),
          icon: themeIcons[theme],
          run: () => setTheme(theme),
        }),
      ),
    ...locales
      .filter(other => other !== locale)
      .map(
        (other): PaletteEntry => ({
          id: `language-${other}`,
          group: 'newsroom',
          name: `${t('languages.label')}: ${t(`languages.${other}`)}`,
          words: t('palette.words.language'),
          icon: <Languages />,
          run: () => setLanguage(other),
        }),
      ),
  ]
}
