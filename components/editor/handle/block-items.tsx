import type { Editor } from '@tiptap/core'
import { ArrowLeftRight, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MenuSeparator, MenuSub } from '@/components/ui/menu'
import type { CommandId } from '../commands/command'
import { getCommand } from '../commands/registry'
import { CommandItems } from '../toolbar/command-items'

const KINDS: CommandId[] = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'quote',
  'pullQuote',
]
const DIRECTIONS: CommandId[] = ['directionAuto', 'directionRtl', 'directionLtr']
const ACTS: CommandId[] = ['moveUp', 'moveDown', 'duplicate']

/** What can be done to the block that the caret is in, as its handle offers it. */
export function BlockItems({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.handle')
  const kinds = KINDS.map(getCommand).filter(command => command.isAvailable(editor))
  const icon = 'size-4 shrink-0 text-ink-faint'
  return (
    <>
      {kinds.length > 0 ? (
        <MenuSub icon={<RefreshCw aria-hidden className={icon} />} label={t('turnInto')}>
          <CommandItems editor={editor} commands={kinds} />
        </MenuSub>
      ) : null}
      <MenuSub icon={<ArrowLeftRight aria-hidden className={icon} />} label={t('direction')}>
        <CommandItems editor={editor} commands={DIRECTIONS.map(getCommand)} />
      </MenuSub>
      <MenuSeparator />
      <CommandItems editor={editor} commands={ACTS.map(getCommand)} />
      <MenuSeparator />
      <CommandItems editor={editor} commands={[getCommand('deleteBlock')]} />
    </>
  )
}
