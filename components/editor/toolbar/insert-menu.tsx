import type { Editor } from '@tiptap/core'
import { ChevronDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { buttonClass } from '@/components/ui/button-class'
import { Menu } from '@/components/ui/menu'
import { editorCommands } from '../commands/registry'
import { keepFocus } from '../toolbar-button'
import { CommandItems } from './command-items'

const inserted = editorCommands.filter(({ group }) => group === 'insert')

/** What can be put into the text. */
export function InsertMenu({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const t = useTranslations('editor.toolbar')
  const trigger = (
    <Radix.Button asChild disabled={disabled}>
      <button type="button" aria-label={t('insert')} onMouseDown={keepFocus} className={buttonClass('quiet', 'small')}>
        <Plus aria-hidden className="size-4.5" />
        <span className="@max-lg:sr-only">{t('insert')}</span>
        <ChevronDown aria-hidden className="size-4 @max-lg:hidden" />
      </button>
    </Radix.Button>
  )
  return <Menu trigger={trigger}>{editor ? <CommandItems editor={editor} commands={inserted} /> : null}</Menu>
}
