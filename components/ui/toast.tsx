'use client'

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toast as Radix } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

export interface ToastMessage {
  title: string
  detail?: string
  tone?: 'good' | 'info' | 'danger'
  action?: { label: string; onClick: () => void }
}

const Show = createContext<(message: ToastMessage) => void>(() => {})

/** `const toast = useToast(); toast({ title })`: says what happened, out of the way; read out by screen readers. */
export function useToast() {
  return useContext(Show)
}

const marks = {
  good: <CircleCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-good" />,
  info: <Info aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />,
  danger: <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-danger" />,
}

/** Holds the toasts of the page. An error stays twice as long. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [toasts, setToasts] = useState<(ToastMessage & { key: number })[]>([])
  const show = useCallback((message: ToastMessage) => {
    setToasts(shown => [...shown.slice(-2), { ...message, key: (shown.at(-1)?.key ?? 0) + 1 }])
  }, [])
  return (
    <Show value={show}>
      <Radix.Provider label={t('notifications')} swipeDirection="down">
        {children}
        {toasts.map(({ key, title, detail, tone = 'info', action }) => (
          <Radix.Root
            key={key}
            type={tone === 'danger' ? 'foreground' : 'background'}
            duration={tone === 'danger' ? 12_000 : 6_000}
            onOpenChange={open => !open && setToasts(shown => shown.filter(toast => toast.key !== key))}
            className="flex animate-rise items-start gap-3 rounded-md bg-sheet p-3 ps-4 text-ink shadow-float inset-ring inset-ring-line"
          >
            {marks[tone]}
            <div className="min-w-0 grow">
              <Radix.Title className="text-base font-medium">{title}</Radix.Title>
              {detail ? <Radix.Description className="text-sm text-ink-soft">{detail}</Radix.Description> : null}
            </div>
            {action ? (
              <Radix.Action
                altText={action.label}
                onClick={action.onClick}
                className="min-h-7 rounded-md px-2 text-sm font-medium text-accent hover:bg-hover"
              >
                {action.label}
              </Radix.Action>
            ) : null}
            <Radix.Close
              aria-label={t('dismiss')}
              className="grid size-7 shrink-0 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport
          label={t('notifications')}
          className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-md flex-col gap-2 outline-none md:inset-x-auto md:end-6 md:bottom-6 md:w-96"
        />
      </Radix.Provider>
    </Show>
  )
}
