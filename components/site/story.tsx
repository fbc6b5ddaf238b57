import type { LiveStory } from '@/lib/contracts/site'
import { Text } from './text'
import { t, withHeadline } from './words'

interface Props {
  story: LiveStory
  level: 'h2' | 'h3'
  /** When it was published, as the list it stands in writes it. */
  time?: string
  showsStandfirst?: boolean
  showsDesk?: boolean
}

/** A story in a list: the whole headline is the link. */
export function Story({ story, level: Heading, time, showsStandfirst = false, showsDesk = false }: Props) {
  return (
    <article className={withHeadline('story', story.headline)}>
      {story.kicker && (
        <p className="kicker">
          <Text>{story.kicker}</Text>
        </p>
      )}
      <Heading>
        {story.urgent && <Urgent />}
        <a href={story.path}>
          <Text>{story.headline}</Text>
        </a>
      </Heading>
      {showsStandfirst && story.standfirst && (
        <p className="standfirst">
          <Text>{story.standfirst}</Text>
        </p>
      )}
      {(time || showsDesk) && (
        <p className="quiet">
          {showsDesk && <a href={`/${story.desk.slug}`}>{story.desk.name}</a>}
          {showsDesk && time && ' · '}
          {time && <time dateTime={story.firstPublishedAt.toISOString()}>{time}</time>}
        </p>
      )}
    </article>
  )
}

export function Urgent() {
  return <span className="urgent">{t('site.urgent')}</span>
}
