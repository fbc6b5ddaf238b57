import type { FrontPage as Arrangement, SiteNewsroom } from '@/lib/contracts/site'
import { Notice } from './notice'
import { Story } from './story'
import { t, writerOf } from './words'

/** The front page: the lead and three under it, the latest beside them, then the desks. */
export function FrontPage({ newsroom, front }: { newsroom: SiteNewsroom; front: Arrangement }) {
  const { lead, seconds, latest, sections } = front
  const { dateTime } = writerOf(newsroom)
  if (!lead) return <Notice title={t('site.emptyTitle')} text={t('site.emptyFront')} />
  return (
    <div className="front">
      <div>
        <section className="lead" aria-label={t('site.lead')}>
          <Story story={lead} level="h2" showsStandfirst showsDesk time={dateTime(lead.firstPublishedAt)} />
        </section>
        {seconds.length > 0 && (
          <ul className="seconds plain">
            {seconds.map(story => (
              <li key={story.articleId}>
                <Story story={story} level="h3" showsStandfirst showsDesk />
              </li>
            ))}
          </ul>
        )}
      </div>
      {latest.length > 0 && (
        <section className="latest" aria-labelledby="latest">
          <h2 className="heading" id="latest">
            {t('site.latest')}
          </h2>
          <ol className="plain">
            {latest.map(story => (
              <li key={story.articleId}>
                <Story story={story} level="h3" showsDesk time={dateTime(story.firstPublishedAt)} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {sections.length > 0 && (
        <div className="sections">
          {sections.map(({ desk, stories }) => (
            <section className="section" key={desk.slug} aria-labelledby={`desk-${desk.slug}`}>
              <h2 className="heading" id={`desk-${desk.slug}`}>
                <a href={`/${desk.slug}`}>{desk.name}</a>
              </h2>
              <ol className="plain">
                {stories.map(story => (
                  <li key={story.articleId}>
                    <Story story={story} level="h3" showsStandfirst />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
      )}
    </div>
  )
}
