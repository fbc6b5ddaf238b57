import { useTranslations } from 'next-intl'
import { useFormatters } from '@/components/ui/date-time'
import { useStory } from '../story-context'
import { Fact } from './fact'

const LINES = ['kicker', 'byline', 'dateline', 'source'] as const

/** The metadata that readers see, to be read while it is locked with the text. */
export function LockedMetadata() {
  const t = useTranslations('metadata')
  const format = useFormatters()
  const { article } = useStory()
  const empty = <span className="text-ink-faint">{t('empty')}</span>
  return (
    <dl className="flex flex-col gap-3 text-sm">
      {LINES.map(name => (
        <Fact key={name} label={t(name)}>
          {article[name] ? <bdi>{article[name]}</bdi> : empty}
        </Fact>
      ))}
      <Fact label={t('topics')}>{article.topics.length > 0 ? format.list(article.topics) : empty}</Fact>
      <Fact label={t('slug')}>{article.slug ? <bdi>{article.slug}</bdi> : empty}</Fact>
    </dl>
  )
}
