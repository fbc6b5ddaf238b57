import { useMessages, useTranslations } from 'next-intl'
import type { CommandId } from './command'

/** How commands are called on the page, the words that they are searched by, and what some of them are for. */
export function useCommandWords() {
  const t = useTranslations('editor')
  const hints: Partial<Record<CommandId, string>> = useMessages().editor.hints
  return {
    name: (id: CommandId) => t(`commands.${id}.name`),
    words: (id: CommandId) => t(`commands.${id}.words`),
    hint: (id: CommandId) => hints[id],
  }
}
