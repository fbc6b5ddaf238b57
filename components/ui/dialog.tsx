'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

export interface DialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The element that opens it, where it keeps its own state; the focus returns there. */
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  /** The buttons: the main one first in the source stands at the inline start. */
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large'
  /** What has the focus first: the first field, or the dialog itself where one comes to read and perhaps to write. */
  focus?: 'field' | 'dialog'
  /** While work is under way: neither Escape nor a press outside closes it. */
  locked?: boolean
  children?: ReactNode
}

const widths = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-3xl' }

function stop(event: Event) {
  event.preventDefault()
}

/** The first field; without one the dialog itself, so that neither closing nor confirming is one careless Enter away. */
function firstFieldOf(dialog: HTMLElement): HTMLElement {
  const field = dialog.querySelector<HTMLElement>(
    'input:not(:disabled, [type=hidden]), textarea:not(:disabled), select:not(:disabled)',
  )
  return field ?? dialog
}

/**
 * Asks or shows something above the page. On a phone it is the whole screen,
 * or a sheet at the bottom when it is only a question. The focus is kept inside and given back.
 */
export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    trigger,
    title,
    description,
    footer,
    size = 'small',
    focus = 'field',
    locked,
    children,
  } = props
  const t = useTranslations('common')
  const content = useRef<HTMLDivElement>(null)
  const opener = useRef<Element>(null)
  function takeFocus(event: Event) {
    event.preventDefault()
    opener.current = document.activeElement
    if (content.current) (focus === 'field' ? firstFieldOf(content.current) : content.current).focus()
  }
  // Radix gives the focus back to its own trigger only; most of our dialogs are opened by a menu.
  function giveFocusBack(event: Event) {
    if (trigger || !(opener.current instanceof HTMLElement)) return
    event.preventDefault()
    opener.current.focus()
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 grid animate-fade-in items-end justify-items-center overflow-y-auto bg-overlay sm:items-center sm:p-6">
          <Radix.Content
            {...(description ? {} : { 'aria-describedby': undefined })}
            ref={content}
            onOpenAutoFocus={takeFocus}
            onCloseAutoFocus={giveFocusBack}
            onEscapeKeyDown={locked ? stop : undefined}
            onInteractOutside={locked ? stop : undefined}
            className={classNames(
              'flex w-full animate-sheet flex-col bg-sheet text-ink',
              children ? 'max-sm:min-h-dvh' : 'max-sm:rounded-t-md',
              'sm:max-h-[calc(100dvh-3rem)] sm:animate-rise sm:rounded-md sm:shadow-float focus:outline-none',
              widths[size],
            )}
          >
            <header className="flex items-start gap-3 px-5 pt-5 sm:px-6">
              <div className="min-w-0 grow">
                <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
                {description ? (
                  <Radix.Description className="mt-1 text-base text-ink-soft">{description}</Radix.Description>
                ) : null}
              </div>
              <Radix.Close asChild>
                <IconButton
                  label={t('close')}
                  icon={<X aria-hidden className="size-4.5" />}
                  size="small"
                  disabled={locked}
                  className="-me-2"
                />
              </Radix.Close>
            </header>
            {children ? <div className="min-h-0 grow overflow-y-auto px-5 py-4 sm:px-6">{children}</div> : null}
            {footer ? (
              <footer className="sticky bottom-0 flex flex-wrap items-center gap-2 bg-sheet px-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] max-sm:*:grow sm:rounded-md sm:px-6">
                {footer}
              </footer>
            ) : (
              <div className="pb-2" />
            )}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A button of the footer that closes the dialog: `<DialogClose><Button>…</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
