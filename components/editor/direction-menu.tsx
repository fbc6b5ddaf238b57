import { type Editor, useEditorState } from '@tiptap/react'
import { Check, PilcrowLeft, PilcrowRight, WrapText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { type BlockDir, directionAt, setDirection } from './extensions/block-direction'
import { keepFocus } from './toolbar-button'

const icons = { auto: WrapText, rtl: PilcrowLeft, ltr: PilcrowRight }
const directions = [null, 'rtl', 'ltr'] as const
const nameOf = (dir: BlockDir) => dir ?? 'auto'

/** The direction of the blocks at the caret: from right to left like the story unless it is told. */
export function DirectionMenu({ editor, className }: { editor: Editor | null; className?: string }) {
  const t = useTranslations('editor.toolbar')
  const dir = useEditorState({ editor, selector: context => (context.editor ? directionAt(context.editor) : null) })
  const Icon = icons[nameOf(dir)]
  const trigger = (
    <Radix.Button asChild disabled={!editor}>
      <IconButton
        label={t('directionIs', { direction: t(`direction.${nameOf(dir)}`) })}
        icon={<Icon aria-hidden className="size-4.5" />}
        size="small"
        className={className}
        onMouseDown={keepFocus}
      />
    </Radix.Button>
  )
  return (
    <Menu trigger={trigger}>
      {directions.map(choice => (
        <MenuItem
          key={nameOf(choice)}
          icon={<Check aria-hidden className={`size-4 text-accent ${choice === dir ? '' : 'invisible'}`} />}
          hint={choice === null ? t('direction.autoHint') : undefined}
          onSelect={() => editor && setDirection(editor, choice)}
        >
          {t(`direction.${nameOf(choice)}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
