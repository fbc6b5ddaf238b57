'use client'

import { LogOut, Monitor, MonitorOff, Moon, Sun } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePaletteEntries } from '@/components/palette/palette-context'
import { Avatar } from '@/components/ui/avatar'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { localeOf, locales } from '@/messages/locale'
import { SignOutEverywhere } from './sign-out-everywhere'
import { type Theme, themeOf, themes } from './theme'
import { UnsentAtSignOut } from './unsent-at-sign-out'
import { usePreferences } from './use-preferences'
import { useSignOut } from './use-sign-out'

export interface Person {
  id: string
  name: string
  email: string
  role: 'journalist' | 'editor' | 'admin'
}

const themeMarks = {
  light: <Sun aria-hidden className="size-4" />,
  dark: <Moon aria-hidden className="size-4" />,
  system: <Monitor aria-hidden className="size-4" />,
}

const markClass = 'size-4 shrink-0'

/** Who I am, my language and light, and the way out. */
export function PersonMenu({ person }: { person: Person }) {
  const t = useTranslations()
  const locale = useLocale()
  const { setLanguage } = usePreferences()
  const [asksEverywhere, setAsksEverywhere] = useState(false)
  const signingOut = useSignOut(person.id)
  usePaletteEntries(() => [
    {
      id: 'sign-out',
      group: 'newsroom',
      name: t('navigation.signOut'),
      words: t('palette.words.signOut'),
      icon: <LogOut className="rtl:-scale-x-100" />,
      run: signingOut.ask,
    },
  ])
  const trigger = (
    <button
      type="button"
      aria-label={t('navigation.accountOf', { name: person.name })}
      className="grid size-11 place-items-center rounded-full hover:bg-hover data-[state=open]:bg-hover"
    >
      <Avatar name={person.name} id={person.id} />
    </button>
  )
  return (
    <>
      <Menu trigger={trigger} side="top">
        <div className="flex max-w-72 items-center gap-3 px-2.5 py-2">
          <Avatar name={person.name} id={person.id} size="large" />
          <div className="min-w-0">
            <p className="font-medium break-words">{person.name}</p>
            <p className="text-sm text-ink-soft">{t(`roles.${person.role}`)}</p>
            <p className="truncate text-sm text-ink-faint">
              <bdi>{person.email}</bdi>
            </p>
          </div>
        </div>
        <MenuSeparator />
        <MenuChoice
          label={t('languages.label')}
          value={locale}
          onChange={value => setLanguage(localeOf(value))}
          options={locales.map(value => ({ value, label: t(`languages.${value}`), lang: value }))}
        />
        <MenuSeparator />
        <ThemeChoice />
        <MenuSeparator />
        <MenuItem icon={<LogOut aria-hidden className={`${markClass} rtl:-scale-x-100`} />} onSelect={signingOut.ask}>
          {t('navigation.signOut')}
        </MenuItem>
        <MenuItem icon={<MonitorOff aria-hidden className={markClass} />} onSelect={() => setAsksEverywhere(true)}>
          {t('navigation.signOutEverywhere')}
        </MenuItem>
      </Menu>
      <UnsentAtSignOut {...signingOut} />
      <SignOutEverywhere open={asksEverywhere} onOpenChange={setAsksEverywhere} />
    </>
  )
}

function ThemeChoice() {
  const t = useTranslations('theme')
  const preferences = usePreferences()
  const [theme, setTheme] = useState<Theme>(() => themeOf(document.documentElement.dataset.theme))
  function change(value: string) {
    const chosen = themeOf(value)
    preferences.setTheme(chosen)
    setTheme(chosen)
  }
  return (
    <MenuChoice
      label={t('label')}
      value={theme}
      onChange={change}
      options={themes.map(value => ({ value, label: t(value), icon: themeMarks[value] }))}
    />
  )
}
