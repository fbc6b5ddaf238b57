'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { railItemClass } from '@/components/navigation/rail-item-class'
import { keysLabel } from '@/components/ui/keys'
import { Tooltip } from '@/components/ui/tooltip'
import { usePalette } from './palette-context'
import { PALETTE_KEYS } from './palette-provider'

/** The rail's way to everything: a story, a page, a command. */
export function SearchButton() {
  const t = useTranslations('palette')
  const { open } = usePalette()
  return (
    <Tooltip label={t('title')} shortcut={keysLabel(PALETTE_KEYS)}>
      <button type="button" aria-haspopup="dialog" onClick={open} className={railItemClass}>
        <Search aria-hidden />
        <span className="max-w-full truncate">{t('open')}</span>
      </button>
    </Tooltip>
  )
}
