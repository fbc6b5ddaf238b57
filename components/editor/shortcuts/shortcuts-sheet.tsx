import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useId, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { type Keys, keyNames } from '@/components/ui/keys'
import { rankByName } from '@/lib/arabic/rank-by-name'
import { editorCommands } from '../commands/registry'
import { pageShortcuts } from './page-shortcuts'

const PAGE_GROUPS = ['general', 'story', 'find'] as const
const COMMAND_GROUPS = ['blocks', 'marks', 'insert', 'table', 'block', 'history'] as const

interface Line {
  id: string
  name: string
  words?: string
  keys: readonly Keys[]
  /** What is typed instead of pressed. */
  signs?: readonly string[]
}

interface Group {
  name: string
  hint?: string
  lines: Line[]
}

/** The shortcuts of the page and of every command that has some, in their groups. */
function useGroups(): Group[] {
  const t = useTranslations('shortcuts')
  const commands = useTranslations('editor.commands')
  const named = editorCommands.map(({ id, group, keys, typed }) => ({
    id,
    group,
    name: commands(`${id}.name`),
    words: commands(`${id}.words`),
    keys: keys ? [keys] : [],
    signs: typed,
  }))
  const pages = PAGE_GROUPS.map(group => ({
    name: t(`groups.${group}`),
    lines: pageShortcuts
      .filter(shortcut => shortcut.group === group)
      .map(({ id, keys }) => ({ id, name: t(`names.${id}`), keys })),
  }))
  const pressed = COMMAND_GROUPS.map(group => ({
    name: t(`groups.${group}`),
    lines: named
      .filter(line => line.group === group && line.keys.length > 0)
      .map(line => ({ ...line, signs: undefined })),
  }))
  const typed = {
    name: t('groups.typed'),
    hint: t('typedHint'),
    lines: named.filter(line => line.signs).map(line => ({ ...line, keys: [] })),
  }
  return [...pages, ...pressed, typed]
}

/** Every shortcut there is, in the names of this machine's keys; made of the commands themselves. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts')
  const [query, setQuery] = useState('')
  const groups = useGroups()
    .map(group => {
      const found = new Set(rankByName(group.lines, query))
      return { ...group, lines: group.lines.filter(line => found.has(line)) }
    })
    .filter(({ lines }) => lines.length > 0)
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')} size="large">
      <Input
        type="search"
        dir="auto"
        aria-label={t('filter')}
        placeholder={t('filter')}
        value={query}
        onChange={event => setQuery(event.target.value)}
        className="mb-5"
      />
      <div className="gap-x-10 sm:min-h-96 sm:columns-2">
        {groups.map(({ name, hint, lines }) => (
          <Section key={name} name={name} hint={hint}>
            {lines.map(line => (
              <div
                key={line.id}
                className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1 last:border-b-0"
              >
                <dt className="min-w-0 text-base">{line.name}</dt>
                <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1.5">
                  {line.signs ? (
                    line.signs.map(sign => <Kbd key={sign}>{sign}</Kbd>)
                  ) : (
                    <Combinations keys={line.keys} />
                  )}
                </dd>
              </div>
            ))}
          </Section>
        ))}
      </div>
      <p role="status" className="text-center text-ink-soft">
        {groups.length === 0 ? t('none') : null}
      </p>
    </Dialog>
  )
}

function Section({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-6 break-inside-avoid">
      <h3 id={id} className="text-sm font-semibold text-accent">
        {name}
      </h3>
      {hint ? <p className="text-sm text-ink-faint">{hint}</p> : null}
      <dl className="mt-1">{children}</dl>
    </section>
  )
}

function Combinations({ keys }: { keys: readonly Keys[] }) {
  const t = useTranslations('shortcuts')
  return keys.map((combination, index) => (
    <Fragment key={combination}>
      {index > 0 ? <span className="text-xs text-ink-faint">{t('or')}</span> : null}
      <span dir="ltr" className="flex gap-1">
        {keyNames(combination).map(key => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </Fragment>
  ))
}
