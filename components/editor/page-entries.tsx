import { ExternalLink, Focus, History, PanelLeft, Printer, Replace, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { PaletteEntry } from '@/components/palette/entry'
import { usePaletteEntries } from '@/components/palette/palette-context'
import { editorCommands } from './commands/registry'
import { FOCUS_KEYS } from './focus/focus-bar'
import { toggleFocusMode, useFocusMode } from './focus/focus-mode'
import { useStory } from './story-context'

interface PageEntriesProps {
  isPanelOpen: boolean
  onPanel: () => void
  onFind: (withReplacing: boolean) => void
}

/** What the palette offers while a story is open: ways of looking at it, and every command of its text. */
export function PageEntries({ isPanelOpen, onPanel, onFind }: PageEntriesProps) {
  const t = useTranslations()
  const router = useRouter()
  const { article, editor } = useStory()
  const focus = useFocusMode()

  function readStory(): PaletteEntry[] {
    const { abilities, publicUrl, liveVersion } = article
    const entry = (id: string, rest: Omit<PaletteEntry, 'id' | 'group'>): PaletteEntry => ({
      id: `story-${id}`,
      group: 'story',
      ...rest,
    })
    const words = (id: 'find' | 'replace' | 'focus' | 'print' | 'panel' | 'versions' | 'live') =>
      t(`palette.words.${id}`)
    const entries = [
      entry('focus', {
        name: t(focus.isOn ? 'editor.focus.leave' : 'editor.focus.enter'),
        words: words('focus'),
        icon: <Focus />,
        keys: FOCUS_KEYS,
        run: toggleFocusMode,
      }),
      entry('panel', {
        name: t(isPanelOpen ? 'editor.hidePanel' : 'editor.showPanel'),
        words: words('panel'),
        icon: <PanelLeft className="ltr:-scale-x-100" />,
        run: onPanel,
      }),
      entry('print', {
        name: t('editor.print'),
        words: words('print'),
        icon: <Printer />,
        run: () => window.print(),
      }),
    ]
    if (editor) {
      const find = { name: t('editor.find.label'), words: words('find'), icon: <Search />, keys: 'Mod+F' }
      entries.unshift(entry('find', { ...find, run: () => onFind(false) }))
    }
    if (editor?.isEditable) {
      const replace = { name: t('shortcuts.names.replace'), words: words('replace'), icon: <Replace />, keys: 'Mod+H' }
      entries.splice(1, 0, entry('replace', { ...replace, run: () => onFind(true) }))
    }
    if (abilities.read) {
      const run = () => router.push(`/desk/articles/${article.id}/versions`)
      entries.push(entry('versions', { name: t('editor.versions'), words: words('versions'), icon: <History />, run }))
    }
    if (publicUrl && liveVersion !== null) {
      const icon = <ExternalLink className="rtl:-scale-x-100" />
      const run = () => window.open(publicUrl, '_blank', 'noreferrer')
      entries.push(entry('live', { name: t('editor.livePage'), words: words('live'), icon, run }))
    }
    return entries
  }

  function readText(): PaletteEntry[] {
    if (!editor || editor.isDestroyed) return []
    return editorCommands
      .filter(command => command.isAvailable(editor))
      .map(({ id, icon: Icon, turns, keys, run }) => ({
        id: `text-${id}`,
        group: 'text',
        name: t(`editor.commands.${id}.name`),
        words: t(`editor.commands.${id}.words`),
        icon: <Icon className={turns ? 'rtl:-scale-x-100' : undefined} />,
        keys,
        run: () => run(editor),
      }))
  }

  usePaletteEntries(() => [...readStory(), ...readText()])
  return null
}
