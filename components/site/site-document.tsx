import type { ReactNode } from 'react'
import type { SiteNewsroom } from '@/lib/contracts/site'
import { FONTS } from './fonts'
import { Footer, Masthead } from './frame'
import { styleSheet } from './style-sheet'
import { nameOf, siteLocale, t } from './words'

/** What search engines and other sites are told about a page. */
export interface PageHead {
  title: string
  description?: string | undefined
  /** Where the page is, absolute where the newsroom's own address is known. */
  canonical?: string | undefined
  /** For pages that must not be found: withdrawn and missing ones. */
  hidden?: boolean
  article?: { published: Date; modified: Date; section: string; author: string | undefined }
  /** The picture that other sites show with a link to the page. */
  image?: { address: string; width: number; height: number; alternative: string } | undefined
  /** JSON-LD, as text that is safe inside a script element. */
  data?: string
  /** The same article as data. */
  alternate?: string
}

interface Props {
  newsroom: SiteNewsroom
  head: PageHead
  /** The slug of the desk that the page belongs to. */
  desk?: string | undefined
  /** The front page's large masthead, with the line under the name. */
  edition?: string | undefined
  isFront?: boolean
  children: ReactNode
}

/** A whole page of the reading site: no script, one style sheet, two files of one font. */
export function SiteDocument({ newsroom, head, desk, edition, isFront = false, children }: Props) {
  const name = nameOf(newsroom)
  return (
    <html lang={siteLocale} dir="rtl">
      <head>
        <meta charSet="utf-8" />
        <title>{isFront ? head.title : `${head.title} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="preload" href={FONTS.arabic} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={FONTS.latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <style>{styleSheet}</style>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)" />
        {head.hidden ? <meta name="robots" content="noindex" /> : <Sharing head={head} siteName={name} />}
        {head.data && <script type="application/ld+json">{head.data}</script>}
      </head>
      <body>
        <a className="skip" href="#content">
          {t('site.skip')}
        </a>
        <Masthead newsroom={newsroom} desk={desk} isFront={isFront} edition={edition} />
        <main id="content">
          <div className="sheet">{children}</div>
        </main>
        <Footer newsroom={newsroom} />
      </body>
    </html>
  )
}

function Sharing({ head, siteName }: { head: PageHead; siteName: string }) {
  const { title, description, canonical, article, alternate } = head
  // Other sites fetch it themselves, and need to be told from where.
  const image = head.image?.address.startsWith('http') ? head.image : undefined
  return (
    <>
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {alternate && <link rel="alternate" href={alternate} type="application/json" />}
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={title} />
      <meta property="og:locale" content={siteLocale} />
      {description && <meta property="og:description" content={description} />}
      {canonical?.startsWith('http') && <meta property="og:url" content={canonical} />}
      {image && (
        <>
          <meta property="og:image" content={image.address} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alternative} />
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {article && (
        <>
          <meta property="article:published_time" content={article.published.toISOString()} />
          <meta property="article:modified_time" content={article.modified.toISOString()} />
          <meta property="article:section" content={article.section} />
          {article.author && <meta name="author" content={article.author} />}
        </>
      )}
    </>
  )
}
