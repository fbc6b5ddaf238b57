'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Direction } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { DateStyleProvider } from '@/components/ui/date-time'
import { ToastProvider } from '@/components/ui/toast'
import { TooltipProvider } from '@/components/ui/tooltip'
import type { DateStyle } from '@/lib/arabic/dates'

interface ProvidersProps {
  direction: 'rtl' | 'ltr'
  dateStyle: DateStyle
  children: ReactNode
}

/** What every page of the newsroom stands in: direction of menus and panels, dates, the cache of queries, hints, toasts. */
export function Providers({ direction, dateStyle, children }: ProvidersProps) {
  const [queries] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1 }, mutations: { retry: false } } }),
  )
  return (
    <Direction.Provider dir={direction}>
      <QueryClientProvider client={queries}>
        <DateStyleProvider style={dateStyle}>
          <TooltipProvider>
            <ToastProvider>{children}</ToastProvider>
          </TooltipProvider>
        </DateStyleProvider>
      </QueryClientProvider>
    </Direction.Provider>
  )
}
