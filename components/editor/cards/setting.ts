import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFormatters } from '@/components/ui/date-time'
import { type CardStory, findCardStory } from '@/lib/client/card-story'
import type { EmbedProviderKey } from '@/lib/document/embed-providers'
import type { State } from '@/lib/editorial/article'

/** What is said in and around cards and notes. */
export type BlockWords = ReturnType<typeof useTranslations<'editor'>>

/** What cards and notes need of the page that they stand in. */
export interface BlockSetting {
  words: BlockWords
  nameOfProvider: (key: EmbedProviderKey) => string
  nameOfState: (state: State) => string
  untitled: string
  /** As the newsroom writes numbers. */
  writeNumber: (number: number) => string
  /** null for a story that one may not read, or that is gone. */
  findStory: (id: string) => Promise<CardStory | null>
}

export function useBlockSetting(): BlockSetting {
  const words = useTranslations('editor')
  const providers = useTranslations('embeds.providers')
  const states = useTranslations('states')
  const format = useFormatters()
  const queries = useQueryClient()
  return useMemo(
    () => ({
      words,
      nameOfProvider: key => providers(key),
      nameOfState: state => states(state),
      untitled: words('untitled'),
      writeNumber: format.number,
      findStory: id => findCardStory(queries, id),
    }),
    [words, providers, states, format, queries],
  )
}
