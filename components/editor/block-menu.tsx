import { type Editor, useEditorState } from '@tiptap/react'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { buttonClass } from '@/components/ui/button-class'
import { Menu } from '@/components/ui/menu'
import type { CommandId } from './commands/command'
import { getCommand } from './commands/registry'
import { partAt } from './extensions/parts'
import { CommandItems } from './toolbar/command-items'
import { keepFocus } from './toolbar-button'

const CHOICES = ['paragraph', 'heading2', 'heading3', 'heading4', 'pullQuote'] as const satisfies CommandId[]
/** What stays the kind that it is. */
const FIXED = ['embed', 'footnote', 'pictureCaption', 'pictureCredit', 'pictureAlternative'] as const

type BlockName = 'headline' | 'standfirst' | (typeof CHOICES)[number] | (typeof FIXED)[number]

function blockAt(editor: Editor | null): BlockName {
  if (!editor) return 'paragraph'
  const { doc, selection } = editor.state
  const part = partAt(doc, selection.from)
  if (part !== 'body') return part
  const { name } = selection.$from.parent.type
  return (
    FIXED.find(known => known === name) ?? CHOICES.find(known => getCommand(known).isActive?.(editor)) ?? 'paragraph'
  )
}

/** What the block at the caret is: a paragraph, a crosshead of one of three sizes, a pull quote. */
export function BlockMenu({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const t = useTranslations('editor.toolbar')
  const block = useEditorState({ editor, selector: context => blockAt(context.editor) }) ?? 'paragraph'
  const trigger = (
    <Radix.Button asChild disabled={disabled}>
      <button
        type="button"
        aria-label={t('blockIs', { block: t(`kinds.${block}`) })}
        onMouseDown={keepFocus}
        className={buttonClass('quiet', 'small', 'min-w-0 shrink @min-lg:min-w-32 justify-between')}
      >
        <span className="truncate">{t(`kinds.${block}`)}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0" />
      </button>
    </Radix.Button>
  )
  return (
    <Menu trigger={trigger}>{editor ? <CommandItems editor={editor} commands={CHOICES.map(getCommand)} /> : null}</Menu>
  )
}
