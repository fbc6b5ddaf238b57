import { nameOf, siteLocale } from '@/components/site/words'
import { picturePath } from '@/lib/contracts/media'
import type { SiteNewsroom } from '@/lib/contracts/site'
import { renderBodyHtml } from '@/lib/document/html'
import { picturesOf } from '@/lib/document/pictures'
import { bodyText } from '@/lib/document/text'
import type { PublicArticle } from '@/lib/services/site'
import { addressOf } from './headers'

/** JSON that may stand inside a script element: no text of it can close the element or open a comment. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** When readers were last told of a change; a minor one is none. */
export const lastTold = ({ changes, firstPublishedAt }: PublicArticle) => changes[0]?.at ?? firstPublishedAt

/** The pictures of an article that readers see, in their order: the address of each, its size and what it shows. */
export function imagesOf({ document, body }: PublicArticle) {
  return picturesOf(document).flatMap(({ media, alternative }) => {
    const file = body.pictures.find(({ id }) => id === media)
    return file ? [{ address: addressOf(picturePath(media)), width: file.width, height: file.height, alternative }] : []
  })
}

/** schema.org's NewsArticle, for search engines. */
export function newsArticleData(article: PublicArticle, newsroom: SiteNewsroom) {
  const { metadata, changes } = article
  const publisher = { '@type': 'NewsMediaOrganization', name: nameOf(newsroom), url: addressOf('/') }
  const corrections = changes.filter(({ kind }) => kind !== 'update')
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.standfirst || undefined,
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: lastTold(article).toISOString(),
    author: metadata.byline ? { '@type': 'Person', name: metadata.byline } : publisher,
    publisher,
    articleSection: article.desk.name,
    keywords: metadata.topics.length > 0 ? metadata.topics : undefined,
    dateline: metadata.dateline || undefined,
    image: article.body.pictures.length > 0 ? imagesOf(article).map(({ address }) => address) : undefined,
    inLanguage: siteLocale,
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    mainEntityOfPage: addressOf(article.path),
    correction:
      corrections.length > 0
        ? corrections.map(({ note, at }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: at.toISOString(),
          }))
        : undefined,
  }
}

/** The article as data for other newsrooms: IPTC ninjs 2.1. */
export function ninjsOf(article: PublicArticle, newsroom: SiteNewsroom) {
  const { metadata, document } = article
  const address = addressOf(article.path)
  const html = renderBodyHtml(document, addressOf)
  return {
    uri: `urn:uuid:${article.id}`,
    standard: { name: 'ninjs', version: '2.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    type: 'text',
    representationtype: 'full',
    profile: 'text-only',
    version: String(article.version),
    firstcreated: article.firstPublishedAt.toISOString(),
    versioncreated: article.publishedAt.toISOString(),
    pubstatus: 'usable',
    urgency: article.urgent ? 1 : 4,
    language: siteLocale,
    copyrightholder: nameOf(newsroom),
    headlines: [
      { role: 'main', contenttype: 'text/plain', value: article.headline },
      ...(metadata.kicker ? [{ role: 'kicker', contenttype: 'text/plain', value: metadata.kicker }] : []),
    ],
    descriptions: article.standfirst
      ? [{ role: 'summary', contenttype: 'text/plain', value: article.standfirst }]
      : undefined,
    bodies: [
      {
        role: 'main',
        contenttype: 'text/html',
        charcount: bodyText(document).length,
        wordcount: article.wordCount,
        value: html,
      },
    ],
    by: metadata.byline || undefined,
    located: metadata.dateline || undefined,
    infosources: metadata.source ? [{ name: metadata.source }] : undefined,
    subjects: [{ name: article.desk.name }, ...metadata.topics.map(name => ({ name }))],
    renditions: address.startsWith('http') ? [{ name: 'web', href: address, contenttype: 'text/html' }] : undefined,
  }
}
