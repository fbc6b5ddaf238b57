import { type Editor, useEditorState } from '@tiptap/react'
import { Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { buttonClass } from '@/components/ui/button-class'
import { Kbd } from '@/components/ui/kbd'
import { keysLabel } from '@/components/ui/keys'
import { Menu, MenuItem } from '@/components/ui/menu'
import { partAt } from './extensions/parts'
import { keepFocus } from './toolbar-button'

const LEVELS = [2, 3, 4] as const
type BlockName = 'headline' | 'standfirst' | 'paragraph' | `heading${(typeof LEVELS)[number]}`

function blockAt(editor: Editor | null): BlockName {
  if (!editor) return 'paragraph'
  const part = partAt(editor.state.doc, editor.state.selection.from)
  if (part !== 'body') return part
  const level = LEVELS.find(known => editor.isActive('heading', { level: known }))
  return level ? `heading${level}` : 'paragraph'
}

/** What the block at the caret is: a paragraph or a crosshead of one of three sizes. */
export function BlockMenu({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const t = useTranslations('editor.toolbar')
  const block = useEditorState({ editor, selector: context => blockAt(context.editor) }) ?? 'paragraph'
  const mark = (name: BlockName) => (
    <Check aria-hidden className={`size-4 text-accent ${name === block ? '' : 'invisible'}`} />
  )
  const trigger = (
    <Radix.Button asChild disabled={disabled}>
      <button
        type="button"
        aria-label={t('blockIs', { block: t(block) })}
        onMouseDown={keepFocus}
        className={buttonClass('quiet', 'small', 'min-w-28 justify-between')}
      >
        {t(block)}
        <ChevronDown aria-hidden className="size-4" />
      </button>
    </Radix.Button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={mark('paragraph')} onSelect={() => editor?.chain().focus().setParagraph().run()}>
        <Choice label={t('paragraph')} keys="Mod+Alt+0" />
      </MenuItem>
      {LEVELS.map(level => (
        <MenuItem
          key={level}
          icon={mark(`heading${level}`)}
          onSelect={() => editor?.chain().focus().setHeading({ level }).run()}
        >
          <Choice label={t(`heading${level}`)} keys={`Mod+Alt+${level}`} />
        </MenuItem>
      ))}
    </Menu>
  )
}

function Choice({ label, keys }: { label: string; keys: string }) {
  return (
    <span className="flex items-center justify-between gap-6">
      {label}
      <Kbd>{keysLabel(keys)}</Kbd>
    </span>
  )
}
