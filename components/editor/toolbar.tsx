import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, List, ListOrdered, Quote, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { BlockMenu } from './block-menu'
import { DirectionMenu } from './direction-menu'
import { partAt } from './extensions/parts'
import { LinkControl } from './link-control'
import { ToolbarButton } from './toolbar-button'

/** What the toolbar shows of the editor; it is drawn again only when one of these changes. */
function readTools(editor: Editor | null) {
  if (!editor) return null
  const { doc, selection } = editor.state
  return {
    isBody: partAt(doc, selection.from) === 'body',
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

const icon = 'size-4.5'
const turning = `${icon} rtl:-scale-x-100`

/** One line of what can be done to the text. Arrow keys move in it; each button says its keys. */
export function StoryToolbar({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor.toolbar')
  const tools = useEditorState({ editor, selector: context => readTools(context.editor) })
  const isOff = !tools?.isBody
  const run = (act: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () => {
    if (editor) act(editor.chain().focus()).run()
  }
  const mark = (name: 'bold' | 'italic') => ({ pressed: tools?.[name] ?? false, disabled: isOff })
  return (
    <Radix.Root
      aria-label={t('label')}
      className="flex items-center gap-0.5 overflow-x-auto px-3 pb-1.5 [scrollbar-width:none] md:justify-center"
    >
      <BlockMenu editor={editor} disabled={isOff} />
      <Divider />
      <ToolbarButton
        label={t('bold')}
        keys="Mod+B"
        icon={<Bold aria-hidden className={icon} />}
        onClick={run(chain => chain.toggleBold())}
        {...mark('bold')}
      />
      <ToolbarButton
        label={t('italic')}
        keys="Mod+I"
        icon={<Italic aria-hidden className={icon} />}
        onClick={run(chain => chain.toggleItalic())}
        {...mark('italic')}
      />
      <LinkControl editor={editor} disabled={isOff} />
      <Divider />
      <ToolbarButton
        label={t('bulletList')}
        keys="Mod+Shift+8"
        icon={<List aria-hidden className={turning} />}
        pressed={tools?.bulletList ?? false}
        disabled={isOff}
        onClick={run(chain => chain.toggleBulletList())}
      />
      <ToolbarButton
        label={t('orderedList')}
        keys="Mod+Shift+7"
        icon={<ListOrdered aria-hidden className={turning} />}
        pressed={tools?.orderedList ?? false}
        disabled={isOff}
        onClick={run(chain => chain.toggleOrderedList())}
      />
      <ToolbarButton
        label={t('quote')}
        keys="Mod+Shift+B"
        icon={<Quote aria-hidden className={turning} />}
        pressed={tools?.quote ?? false}
        disabled={isOff}
        onClick={run(chain => chain.toggleBlockquote())}
      />
      <DirectionMenu editor={editor} />
      <Divider />
      <ToolbarButton
        label={t('undo')}
        keys="Mod+Z"
        icon={<Undo2 aria-hidden className={turning} />}
        disabled={!tools?.canUndo}
        onClick={run(chain => chain.undo())}
      />
      <ToolbarButton
        label={t('redo')}
        keys="Mod+Shift+Z"
        icon={<Redo2 aria-hidden className={turning} />}
        disabled={!tools?.canRedo}
        onClick={run(chain => chain.redo())}
      />
    </Radix.Root>
  )
}

function Divider() {
  return <Radix.Separator className="mx-1.5 h-5 w-px shrink-0 bg-line" />
}
