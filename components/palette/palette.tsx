import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { useRef, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import { rankByName } from '@/lib/arabic/rank-by-name'
import type { Desk } from '@/lib/contracts/desks'
import { ENTRY_GROUPS, type EntryGroup, type PaletteEntry } from './entry'
import { useNewsroomEntries } from './newsroom-entries'
import { PaletteRow } from './palette-row'
import { useStoryEntries } from './story-entries'

interface PaletteProps {
  isAdmin: boolean
  desks: Desk[]
  sources: ReadonlySet<() => PaletteEntry[]>
  onClose: () => void
}

/** Groups in their order, with a query those with the best names first. */
function grouped(entries: PaletteEntry[], query: string): [EntryGroup, PaletteEntry[]][] {
  const found = rankByName(entries, query)
  const order = query.trim() === '' ? ENTRY_GROUPS : [...new Set(found.map(({ group }) => group))]
  return order
    .map((group): [EntryGroup, PaletteEntry[]] => [group, found.filter(entry => entry.group === group)])
    .filter(([, members]) => members.length > 0)
}

/** Everything that can be opened or done here, by its name in either language. */
export function Palette({ isAdmin, desks, sources, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const [query, setQuery] = useState('')
  const [offered] = useState(() => [...sources].flatMap(read => read()))
  const stories = useStoryEntries(query)
  const newsroom = useNewsroomEntries(isAdmin, desks)
  const groups = grouped([...stories.entries, ...newsroom, ...offered], query)
  const [chosen, setChosen] = useState('')
  const first = groups[0]?.[1][0]?.id ?? ''
  const isThere = groups.some(([, entries]) => entries.some(({ id }) => id === chosen))
  const opener = useRef<Element>(null)
  const wanted = useRef<PaletteEntry>(null)

  function choose(entry: PaletteEntry) {
    wanted.current = entry
    onClose()
  }

  return (
    <Dialog.Root open onOpenChange={open => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement
          }}
          onCloseAutoFocus={event => {
            event.preventDefault()
            // What was chosen finds the focus where it was, and gives it back there when it is a dialog.
            if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
            wanted.current?.run()
          }}
          className="fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full animate-rise flex-col overflow-hidden bg-sheet text-ink shadow-float focus:outline-none sm:top-[12vh] sm:max-h-[min(34rem,76dvh)] sm:max-w-2xl sm:rounded-md"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command
            label={t('title')}
            shouldFilter={false}
            loop
            value={isThere ? chosen : first}
            onValueChange={setChosen}
            className="flex min-h-0 flex-col"
          >
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-5 shrink-0 text-ink-faint" />
              <Command.Input
                value={query}
                onValueChange={value => {
                  setQuery(value)
                  setChosen('')
                }}
                dir="auto"
                aria-label={t('placeholder')}
                placeholder={t('placeholder')}
                className="h-14 min-w-0 grow bg-transparent text-lg outline-none"
              />
              <Kbd>{keysLabel('Escape')}</Kbd>
            </div>
            <Command.List label={t('title')} className="min-h-0 grow scroll-py-2 overflow-y-auto p-2">
              {groups.map(([group, entries]) => (
                <Command.Group
                  key={group}
                  heading={t(`groups.${group}`)}
                  className="pb-1.5 *:[[cmdk-group-heading]]:px-2.5 *:[[cmdk-group-heading]]:pt-1.5 *:[[cmdk-group-heading]]:pb-1 *:[[cmdk-group-heading]]:text-xs *:[[cmdk-group-heading]]:text-ink-faint"
                >
                  {entries.map(entry => (
                    <PaletteRow key={entry.id} entry={entry} onChoose={() => choose(entry)} />
                  ))}
                </Command.Group>
              ))}
              <Command.Empty className="px-4 py-10 text-center text-ink-soft">
                {stories.isSearching ? (
                  t('searching')
                ) : (
                  <>
                    <span className="block font-medium text-ink">{t('empty')}</span>
                    <span className="block text-sm">{t('emptyHint')}</span>
                  </>
                )}
              </Command.Empty>
            </Command.List>
            <footer className="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-line px-4 py-2 text-xs text-ink-faint">
              {stories.hasFailed ? <span role="status">{t('storiesFailed')}</span> : null}
              <span className="flex items-center gap-1.5 max-sm:hidden">
                <Kbd>↑</Kbd>
                <Kbd>↓</Kbd>
                {t('moves')}
              </span>
              <span className="flex items-center gap-1.5 max-sm:hidden">
                <Kbd>↩</Kbd>
                {t('chooses')}
              </span>
            </footer>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
