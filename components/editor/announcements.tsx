import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useFormatters } from '@/components/ui/date-time'
import { useIsOwnTransition } from '@/lib/client/own-transition'
import { AnnouncementQueue, type News } from './announcement-queue'
import type { CalmMark } from './calm-mark'
import { watchMark, watchPeople } from './news'
import type { StoryPresence } from './presence/story-presence'
import { useStory } from './story-context'

const NAMES = 3

interface AnnouncementsProps {
  presence: StoryPresence | null
  mark: CalmMark
}

/**
 * Says to a screen reader what others see: who came and left, what others did to the story, whether all is saved. The
 * banner of a lost connection and the messages after one's own actions speak for themselves.
 */
export function Announcements({ presence, mark }: AnnouncementsProps) {
  const { article, live } = useStory()
  const [said, setSaid] = useState<News[]>([])
  const [queue] = useState(() => new AnnouncementQueue(setSaid))
  const words = useWords()
  useEffect(() => () => queue.stop(), [queue])
  useEffect(() => watchMark(mark, live, queue), [mark, live, queue])
  useEffect(() => (presence ? watchPeople(presence, live, queue) : undefined), [presence, live, queue])

  const isOwn = useIsOwnTransition(article.id)
  const known = useRef(article.state)
  useEffect(() => {
    if (known.current === article.state) return
    known.current = article.state
    if (!isOwn()) queue.add({ kind: 'state', state: article.state })
  }, [article.state, isOwn, queue])

  return (
    <p role="status" data-announcements className="sr-only">
      {words(said)}
    </p>
  )
}

function useWords(): (news: News[]) => string {
  const t = useTranslations('editor')
  const states = useTranslations('states')
  const format = useFormatters()

  function names(news: News[], kind: 'joined' | 'left'): string {
    const all = news.flatMap(one => (one.kind === kind ? [one.name] : []))
    if (all.length === 0) return ''
    const rest = all.length - NAMES
    const said = format.list(rest > 0 ? all.slice(0, NAMES) : all)
    return t(`announce.${kind}`, { names: rest > 0 ? `${said} ${t('morePeople', { count: rest })}` : said })
  }

  return news => {
    const rest = news.map(one => {
      if (one.kind === 'state') return t('announce.state', { state: states(one.state) })
      return one.kind === 'mark' ? t(`announce.${one.mark}`) : ''
    })
    return [names(news, 'joined'), names(news, 'left'), ...rest].filter(Boolean).join(' ')
  }
}
