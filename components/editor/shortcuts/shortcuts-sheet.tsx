import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode, useId } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { type Keys, keyNames } from '@/components/ui/keys'
import { editorCommands } from '../commands/registry'
import { pageShortcuts } from './page-shortcuts'

const PAGE_GROUPS = ['general', 'story', 'find'] as const
const COMMAND_GROUPS = ['blocks', 'marks', 'insert', 'history'] as const

/** Every shortcut there is, in the names of this machine's keys; made of the commands themselves. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts')
  const commands = useTranslations('editor.commands')
  const typed = editorCommands.filter(command => command.typed)
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')} size="large" focus="dialog">
      <div className="gap-x-10 sm:columns-2">
        {PAGE_GROUPS.map(group => (
          <Group key={group} name={t(`groups.${group}`)}>
            {pageShortcuts
              .filter(shortcut => shortcut.group === group)
              .map(({ id, keys }) => (
                <Row key={id} name={t(`names.${id}`)} keys={keys} />
              ))}
          </Group>
        ))}
        {COMMAND_GROUPS.map(group => {
          const members = editorCommands.filter(command => command.group === group && command.keys)
          return members.length > 0 ? (
            <Group key={group} name={t(`groups.${group}`)}>
              {members.map(({ id, keys }) => (
                <Row key={id} name={commands(`${id}.name`)} keys={keys ? [keys] : []} />
              ))}
            </Group>
          ) : null
        })}
        <Group name={t('groups.typed')} hint={t('typedHint')}>
          {typed.map(({ id, typed: signs = [] }) => (
            <Line key={id} name={commands(`${id}.name`)}>
              {signs.map(sign => (
                <Kbd key={sign}>{sign}</Kbd>
              ))}
            </Line>
          ))}
        </Group>
      </div>
    </Dialog>
  )
}

function Group({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
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

function Row({ name, keys }: { name: string; keys: readonly Keys[] }) {
  const t = useTranslations('shortcuts')
  return (
    <Line name={name}>
      {keys.map((combination, index) => (
        <Fragment key={combination}>
          {index > 0 ? <span className="text-xs text-ink-faint">{t('or')}</span> : null}
          <span dir="ltr" className="flex gap-1">
            {keyNames(combination).map(key => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </Fragment>
      ))}
    </Line>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1 last:border-b-0">
      <dt className="min-w-0 text-base">{name}</dt>
      <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1.5">{children}</dd>
    </div>
  )
}
