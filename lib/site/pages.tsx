import type { ReactNode } from 'react'
import { ArticlePage } from '@/components/site/article-page'
import { DeskPage } from '@/components/site/desk-page'
import { FrontPage } from '@/components/site/front-page'
import { Notice } from '@/components/site/notice'
import { type PageHead, SiteDocument } from '@/components/site/site-document'
import { nameOf, t, writerOf } from '@/components/site/words'
import { cursorSchema, encodeCursor } from '@/lib/contracts/cursor'
import { settingsSchema } from '@/lib/contracts/settings'
import { liveCursorSchema, type SiteNewsroom } from '@/lib/contracts/site'
import { findDeskStories, getNewsroom, listFrontStories, type PublicArticle, readAddress } from '@/lib/services/site'
import { arrangeFront } from './arrange-front'
import { addressOf, publicHeaders } from './headers'
import type { Answer } from './representation'
import { imagesOf, lastTold, newsArticleData, ninjsOf, scriptSafe } from './structured-data'

const DATA_SUFFIX = '.json'

interface Page {
  newsroom: SiteNewsroom
  head: PageHead
  desk?: string
  edition?: string | undefined
  isFront?: boolean
  content: ReactNode
}

async function html(status: Answer['status'], { content, ...page }: Page): Promise<Answer> {
  // Next refuses a static import of it in what it takes for a server component.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const body = `<!doctype html>${renderToStaticMarkup(<SiteDocument {...page}>{content}</SiteDocument>)}`
  return { status, contentType: 'text/html; charset=utf-8', body, headers: publicHeaders() }
}

export async function frontAnswer(): Promise<Answer> {
  const newsroom = await getNewsroom()
  const { latest, byDesk } = await listFrontStories()
  const name = nameOf(newsroom)
  const changed = Math.max(...latest.map(story => story.publishedAt.getTime()))
  return html(200, {
    newsroom,
    isFront: true,
    edition: latest.length > 0 ? t('site.edition', { time: writerOf(newsroom).weekdayDateTime(changed) }) : undefined,
    head: { title: name, description: t('site.tagline', { newsroom: name }), canonical: addressOf('/') },
    content: <FrontPage newsroom={newsroom} front={arrangeFront(latest, byDesk)} />,
  })
}

const beforeSchema = cursorSchema(liveCursorSchema)

/** A desk's page; a cursor that is not one of ours is a page that is not there. */
export async function deskAnswer(slug: string, before: string | null): Promise<Answer> {
  const cursor = before === null ? null : beforeSchema.safeParse(before)
  if (cursor?.success === false) return notFoundAnswer()
  const after = cursor && { firstPublishedAt: new Date(cursor.data.at), articleId: cursor.data.id }
  const found = await findDeskStories(slug, after)
  if (!found) return notFoundAnswer()
  const { desk, stories, next } = found
  const olderHref = next
    ? `/${slug}?before=${encodeCursor({ at: next.firstPublishedAt.getTime(), id: next.articleId })}`
    : null
  const newsroom = await getNewsroom()
  return html(200, {
    newsroom,
    desk: slug,
    head: {
      title: desk.name,
      description: t('site.ofDesk', { desk: desk.name }),
      canonical: addressOf(`/${slug}`),
      hidden: after !== null,
    },
    content: (
      <DeskPage newsroom={newsroom} desk={desk} stories={stories} isFirst={after === null} olderHref={olderHref} />
    ),
  })
}

/** What stands at an article's address, or at the address of its data. */
export async function articleAnswer(path: string): Promise<Answer> {
  const isData = path.endsWith(DATA_SUFFIX)
  const address = isData ? path.slice(0, -DATA_SUFFIX.length) : path
  const found = await readAddress(address)
  switch (found.kind) {
    case 'unknown':
      return isData ? problem(404, 'not_found') : notFoundAnswer()
    case 'moved':
      return redirect(isData ? `${found.path}${DATA_SUFFIX}` : found.path)
    case 'gone':
      return isData ? problem(410, 'gone', found.notice) : withdrawnAnswer(found.notice)
    case 'live':
      return isData ? dataAnswer(found.article) : storyAnswer(found.article)
  }
}

async function storyAnswer(article: PublicArticle): Promise<Answer> {
  const newsroom = await getNewsroom()
  const { desk, metadata } = article
  return html(200, {
    newsroom,
    desk: desk.slug,
    head: {
      title: article.headline,
      description: article.standfirst || undefined,
      canonical: addressOf(article.path),
      alternate: encodeURI(`${article.path}${DATA_SUFFIX}`),
      article: {
        published: article.firstPublishedAt,
        modified: lastTold(article),
        section: desk.name,
        author: metadata.byline || undefined,
      },
      image: imagesOf(article)[0],
      data: scriptSafe(newsArticleData(article, newsroom)),
    },
    content: <ArticlePage newsroom={newsroom} article={article} />,
  })
}

async function dataAnswer(article: PublicArticle): Promise<Answer> {
  const body = JSON.stringify(ninjsOf(article, await getNewsroom()))
  return { status: 200, contentType: 'application/json; charset=utf-8', body, headers: publicHeaders() }
}

async function withdrawnAnswer(notice: string | null): Promise<Answer> {
  return noticeAnswer(410, t('site.withdrawnTitle'), notice ?? t('site.withdrawn'))
}

/** The page for an address that is none. */
export async function notFoundAnswer(): Promise<Answer> {
  return noticeAnswer(404, t('site.notFoundTitle'), t('site.notFound'))
}

/** The page for when there is no other: it asks nothing of the database, which may be what failed. */
export async function failedAnswer(): Promise<Answer> {
  const { newsroomName: name, timeZone, monthNames, digits } = settingsSchema.parse({})
  const newsroom = { name, timeZone, monthNames, digits, desks: [] }
  const answer = await noticeAnswer(500, t('site.failedTitle'), t('site.failed'), newsroom)
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
}

async function noticeAnswer(
  status: 404 | 410 | 500,
  title: string,
  text: string,
  known?: SiteNewsroom,
): Promise<Answer> {
  const newsroom = known ?? (await getNewsroom())
  return html(status, {
    newsroom,
    head: { title, hidden: true },
    content: <Notice title={title} text={text} leadsHome />,
  })
}

function redirect(path: string): Answer {
  const headers = { ...publicHeaders(), location: encodeURI(path) }
  return { status: 301, contentType: 'text/plain; charset=utf-8', body: '', headers }
}

function problem(status: 404 | 410, code: 'not_found' | 'gone', notice: string | null = null): Answer {
  const title = t(`errors.${code}.title`)
  const detail = notice ?? (code === 'gone' ? t('site.withdrawn') : t('errors.not_found.detail'))
  const body = JSON.stringify({ type: `urn:mihbara:problem:${code}`, title, status, detail, code })
  return { status, contentType: 'application/problem+json; charset=utf-8', body, headers: publicHeaders() }
}
