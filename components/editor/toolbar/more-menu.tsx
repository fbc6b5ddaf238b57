import type { Editor } from '@tiptap/core'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuLabel, MenuSeparator } from '@/components/ui/menu'
import type { CommandId } from '../commands/command'
import { getCommand } from '../commands/registry'
import { tableAt, tableCommands } from '../commands/table-commands'
import { keepFocus } from '../toolbar-button'
import { CommandItems } from './command-items'

const lists: CommandId[] = ['bulletList', 'orderedList', 'indent', 'outdent', 'quote']
const directions: CommandId[] = ['directionAuto', 'directionRtl', 'directionLtr']
const blocks: CommandId[] = ['moveUp', 'moveDown', 'duplicate', 'deleteBlock']

/** What has no place of its own in the line: on a narrow screen, and wherever there is no mouse to hover with. */
export function MoreMenu({ editor, className }: { editor: Editor | null; className?: string }) {
  const t = useTranslations('editor.toolbar')
  const trigger = (
    <Radix.Button asChild disabled={!editor}>
      <IconButton
        label={t('more')}
        icon={<Ellipsis aria-hidden className="size-4.5" />}
        size="small"
        className={className}
        onMouseDown={keepFocus}
      />
    </Radix.Button>
  )
  return (
    <Menu trigger={trigger} align="end">
      {editor ? <Groups editor={editor} /> : null}
    </Menu>
  )
}

function Groups({ editor }: { editor: Editor }) {
  const t = useTranslations('shortcuts.groups')
  return (
    <>
      <CommandItems editor={editor} commands={lists.map(getCommand)} />
      <MenuSeparator />
      <CommandItems editor={editor} commands={directions.map(getCommand)} />
      <MenuSeparator />
      <CommandItems editor={editor} commands={blocks.map(getCommand)} />
      {tableAt(editor) ? (
        <>
          <MenuSeparator />
          <MenuLabel>{t('table')}</MenuLabel>
          <CommandItems editor={editor} commands={tableCommands} />
        </>
      ) : null}
    </>
  )
}
