import type { ArticleBody, ArticleFacts, SiteNewsroom } from '@/lib/contracts/site'
import type { DocumentJSON } from '@/lib/document/document'
import type { ReaderMetadata } from '@/lib/document/hash'
import { ArticleText } from './article-text'
import { Changes, Updates } from './changes'
import { Story, Urgent } from './story'
import { Text } from './text'
import { t, withHeadline, writerOf } from './words'

interface Props {
  newsroom: SiteNewsroom
  article: ArticleFacts & { document: DocumentJSON; metadata: ReaderMetadata; body: ArticleBody }
}

/** An article as readers see it: what was approved, and what they are told about changes since. */
export function ArticlePage({ newsroom, article }: Props) {
  const { metadata, desk } = article
  const { dateTime } = writerOf(newsroom)
  return (
    <>
      <article className={withHeadline('article', article.headline)}>
        <header>
          <p className="kicker">
            {article.urgent && <Urgent />}
            <a href={`/${desk.slug}`}>{desk.name}</a>
            {metadata.kicker && (
              <>
                {' · '}
                <Text>{metadata.kicker}</Text>
              </>
            )}
          </p>
          <h1>
            <Text>{article.headline}</Text>
          </h1>
          {article.standfirst && (
            <p className="standfirst">
              <Text>{article.standfirst}</Text>
            </p>
          )}
          <Facts newsroom={newsroom} article={article} />
        </header>
        <Changes newsroom={newsroom} changes={article.changes} />
        <ArticleText newsroom={newsroom} document={article.document} body={article.body} />
        <Updates newsroom={newsroom} changes={article.changes} />
        <Topics topics={metadata.topics} />
      </article>
      {article.more.length > 0 && (
        <section className="beside" aria-labelledby="more">
          <h2 className="heading" id="more">
            {t('site.more')}
          </h2>
          <ul className="plain">
            {article.more.map(story => (
              <li key={story.articleId}>
                <Story story={story} level="h3" time={dateTime(story.firstPublishedAt)} />
              </li>
            ))}
          </ul>
          <a className="all" href={`/${desk.slug}`}>
            {t('site.allOfDesk')}
          </a>
        </section>
      )}
    </>
  )
}

/** Who wrote it, where it comes from, when it went out and when it last changed. */
function Facts({ newsroom, article }: Props) {
  const { metadata, firstPublishedAt, changes } = article
  const { dateTime } = writerOf(newsroom)
  const [last] = changes
  const { byline, dateline, source } = metadata
  return (
    <div className="facts">
      {(byline || dateline || source) && (
        <p className="row">
          {byline && (
            <span className="byline">
              <Text>{byline}</Text>
            </span>
          )}
          {dateline && (
            <span>
              <Text>{dateline}</Text>
            </span>
          )}
          {source && <span>{t('site.source', { source })}</span>}
        </p>
      )}
      <p className="row">
        <time dateTime={firstPublishedAt.toISOString()}>
          {t('site.published', { time: dateTime(firstPublishedAt) })}
        </time>
        {last && <time dateTime={last.at.toISOString()}>{t('site.updated', { time: dateTime(last.at) })}</time>}
      </p>
    </div>
  )
}

function Topics({ topics }: { topics: readonly string[] }) {
  if (topics.length === 0) return null
  return (
    <dl className="topics">
      <dt>{t('site.topics')}</dt>
      {topics.map(topic => (
        <dd key={topic}>
          <Text>{topic}</Text>
        </dd>
      ))}
    </dl>
  )
}
