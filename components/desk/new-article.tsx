'use client'

import { ChevronDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ButtonSize } from '@/components/ui/button-class'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import type { Desk } from '@/lib/contracts/desks'
import { useStartArticle } from './use-start-article'

const mark = <Plus aria-hidden className="size-5" />

/** The button that begins a story: at once where there is one desk to write for, else after the choice of it. */
export function NewArticle({ desks, size = 'large' }: { desks: Desk[]; size?: ButtonSize }) {
  const t = useTranslations()
  const { start, isPending } = useStartArticle()
  const [only] = desks
  const look = { variant: 'primary', size, icon: mark, pending: isPending } as const
  if (!only) return null
  if (desks.length === 1) {
    return (
      <Button {...look} onClick={() => start(only.slug)}>
        {t('actions.create')}
      </Button>
    )
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button {...look}>
          {t('actions.create')}
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <MenuLabel>{t('desk.newIn')}</MenuLabel>
      {desks.map(({ slug, name }) => (
        <MenuItem key={slug} onSelect={() => start(slug)}>
          <bdi>{name}</bdi>
        </MenuItem>
      ))}
    </Menu>
  )
}
