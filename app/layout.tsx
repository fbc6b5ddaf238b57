import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { themeCookie, themeOf } from '@/components/navigation/theme'
import { directionOf } from '@/messages/locale'
import './globals.css'
import { getNewsroom } from './newsroom'
import { Providers } from './providers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  const name = (await getNewsroom()).newsroomName || t('product')
  return {
    title: { default: name, template: `%s · ${name}` },
    description: t('tagline'),
    robots: { index: false, follow: false },
    icons: { icon: '/icon.svg' },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
}

/** Language, direction and colours are decided here, on the server, so that the first paint is the right one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  const direction = directionOf(locale)
  const { timeZone, monthNames, digits } = await getNewsroom()
  return (
    <html lang={locale} dir={direction} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          <Providers direction={direction} dateStyle={{ timeZone, monthNames, digits }}>
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
