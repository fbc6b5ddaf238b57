import { type Editor, useEditorState } from '@tiptap/react'
import { Link2, Link2Off } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { InputField } from '@/components/ui/input'
import { isPressed } from '@/components/ui/keys'
import { onLinkAsked } from './commands/ask-for-link'
import { completeAddress, hrefAt, removeLink, setLink } from './extensions/story-link'
import { boxAround, selectionLines } from './floating/selection-lines'
import { ToolbarButton } from './toolbar-button'

const EXAMPLE = 'https://'

/**
 * The link at the selection, asked for right there: its address, read from left to right, and only of kinds that an
 * article may hold.
 */
export function LinkControl({ editor, disabled }: { editor: Editor | null; disabled: boolean }) {
  const t = useTranslations('editor')
  const href = useEditorState({ editor, selector: context => (context.editor ? hrefAt(context.editor) : null) }) ?? null
  const [open, setOpen] = useState(false)
  const anchor = useMemo(
    () => ({ current: { getBoundingClientRect: () => boxAround(editor ? selectionLines(editor.view) : []) } }),
    [editor],
  )

  useEffect(() => {
    if (!editor || disabled) return
    const { dom } = editor.view
    const open = () => setOpen(true)
    // Without anything to link the same keys are the palette's.
    function onKey(event: KeyboardEvent) {
      if (!editor || !isPressed(event, 'Mod+K') || (editor.state.selection.empty && !editor.isActive('link'))) return
      event.preventDefault()
      event.stopPropagation()
      open()
    }
    dom.addEventListener('keydown', onKey)
    const stopAsking = onLinkAsked(editor, open)
    return () => {
      dom.removeEventListener('keydown', onKey)
      stopAsking()
    }
  }, [editor, disabled])

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <ToolbarButton
        label={t('toolbar.link')}
        keys="Mod+K"
        icon={<Link2 aria-hidden className="size-4.5" />}
        pressed={href !== null}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      />
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label={t('toolbar.link')}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={event => {
            event.preventDefault()
            editor?.commands.focus()
          }}
          className="z-50 w-88 max-w-[calc(100vw-1rem)] animate-rise rounded-md bg-sheet p-4 shadow-float inset-ring inset-ring-line"
        >
          {editor ? <LinkForm editor={editor} href={href} onDone={() => setOpen(false)} /> : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function LinkForm({ editor, href, onDone }: { editor: Editor; href: string | null; onDone: () => void }) {
  const t = useTranslations('editor.link')
  const [address, setAddress] = useState(href ?? '')
  const [isWrong, setWrong] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    const complete = completeAddress(address)
    if (complete) {
      setLink(editor, complete)
      onDone()
    } else {
      setWrong(true)
    }
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <InputField
        label={t('address')}
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder={EXAMPLE}
        value={address}
        error={isWrong ? t('notAllowed') : undefined}
        onChange={event => {
          setAddress(event.target.value)
          setWrong(false)
        }}
      />
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" size="small">
          {href ? t('change') : t('add')}
        </Button>
        {href ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Link2Off aria-hidden className="size-4" />}
            onClick={() => {
              removeLink(editor)
              onDone()
            }}
          >
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
