'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Direction } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import { TooltipProvider } from '@/components/ui/tooltip'

/** What every page of the newsroom stands in: direction of menus and panels, the cache of queries, hints and toasts. */
export function Providers({ direction, children }: { direction: 'rtl' | 'ltr'; children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1 }, mutations: { retry: false } } }),
  )
  return (
    <Direction.Provider dir={direction}>
      <QueryClientProvider client={queries}>
        <TooltipProvider>
          <ToastProvider>{children}</ToastProvider>
        </TooltipProvider>
      </QueryClientProvider>
    </Direction.Provider>
  )
}
