import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { type KeyboardEvent, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { BlockMenu } from './block-menu'
import { isInBody } from './commands/command'
import { DirectionMenu } from './direction-menu'
import { LinkControl } from './link-control'
import { StoryMenus } from './story-menus'
import { CommandButton } from './toolbar/command-button'
import { InsertMenu } from './toolbar/insert-menu'
import { MoreMenu } from './toolbar/more-menu'
import { useFloatingTools } from './toolbar/use-floating-tools'

/** Only where the line is wide enough; else in the menu at its end. */
const wide = '@max-xl:hidden'

/**
 * One line of what can be done to the text, with the menus that come up in the text itself. Arrow keys move in it; each
 * button says its keys. What does not fit is in a menu. Above an on-screen keyboard it stands right over the keys.
 */
export function StoryToolbar({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor.toolbar')
  const tools = useRef<HTMLDivElement>(null)
  const isFloating = useFloatingTools(tools)
  const isOff = useEditorState({ editor, selector: context => !context.editor || !isInBody(context.editor) }) ?? true
  // A menu of the toolbar stands elsewhere in the page; its Escape is its own.
  function leave({ key, currentTarget, target }: KeyboardEvent<HTMLElement>) {
    if (key === 'Escape' && target instanceof Node && currentTarget.contains(target)) editor?.commands.focus()
  }
  return (
    <div
      ref={tools}
      data-story-tools={isFloating ? 'floating' : 'fixed'}
      className={classNames(
        '@container',
        isFloating &&
          'fixed inset-x-0 bottom-(--keyboard) z-30 border-t border-line bg-paper pt-1.5 in-data-focus-mode:visible',
      )}
    >
      <Radix.Root
        aria-label={t('label')}
        data-tools="page"
        onKeyDown={leave}
        className="flex items-center gap-0.5 px-3 pb-1.5 md:justify-center"
      >
        <BlockMenu editor={editor} disabled={isOff} />
        <Divider className="@max-lg:hidden" />
        <CommandButton editor={editor} id="bold" />
        <CommandButton editor={editor} id="italic" />
        <LinkControl editor={editor} disabled={isOff} />
        <Divider className={wide} />
        <CommandButton editor={editor} id="bulletList" className={wide} />
        <CommandButton editor={editor} id="orderedList" className={wide} />
        <CommandButton editor={editor} id="quote" className={wide} />
        <DirectionMenu editor={editor} className={wide} />
        <Divider className="@max-lg:hidden" />
        <InsertMenu editor={editor} disabled={isOff} />
        <Divider className="@max-lg:hidden" />
        <CommandButton editor={editor} id="undo" />
        <CommandButton editor={editor} id="redo" />
        <MoreMenu editor={editor} className="@min-xl:pointer-fine:hidden" />
      </Radix.Root>
      {editor ? <StoryMenus editor={editor} /> : null}
    </div>
  )
}

function Divider({ className }: { className?: string }) {
  return <Radix.Separator className={classNames('mx-1.5 h-5 w-px shrink-0 bg-line', className)} />
}
