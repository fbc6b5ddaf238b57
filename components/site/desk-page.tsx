import type { LiveStory, SiteDesk, SiteNewsroom } from '@/lib/contracts/site'
import { Notice } from './notice'
import { Story } from './story'
import { t, writerOf } from './words'

interface Props {
  newsroom: SiteNewsroom
  desk: SiteDesk
  stories: LiveStory[]
  isFirst: boolean
  /** Where older stories are; null on the last page. */
  olderHref: string | null
}

/** A desk's stories, the newest first. */
export function DeskPage({ newsroom, desk, stories, isFirst, olderHref }: Props) {
  const { dateTime } = writerOf(newsroom)
  if (stories.length === 0) {
    return <Notice title={desk.name} text={t('site.emptyDesk')} leadsHome />
  }
  return (
    <div className="listing">
      <h1>{desk.name}</h1>
      <ol className="plain">
        {stories.map(story => (
          <li key={story.articleId}>
            <Story story={story} level="h2" showsStandfirst time={dateTime(story.firstPublishedAt)} />
          </li>
        ))}
      </ol>
      {(!isFirst || olderHref) && (
        <nav className="pages">
          {isFirst ? <span /> : <a href={`/${desk.slug}`}>{t('site.newest')}</a>}
          {olderHref && (
            <a href={olderHref} rel="next">
              {t('site.older')}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}
