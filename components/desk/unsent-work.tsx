'use client'

import { HardDrive } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { RelativeTime } from '@/components/ui/date-time'
import { deliverOutbox } from '@/lib/client/kept-edits'
import { eraseSyncedCopies, listUnsentStories, type UnsentStory } from '@/lib/client/unsent-stories'
import { UnsentText } from './unsent-text'

const AGAIN = 3_000

/** What this person has written in this browser and the server lacks, so that it is not forgotten; nothing where all is well. */
export function UnsentWork({ personId }: { personId: string }) {
  const t = useTranslations('desk.unsent')
  const [stories, setStories] = useState<UnsentStory[]>([])
  const look = useCallback(() => void listUnsentStories(personId).then(setStories), [personId])
  useEffect(() => {
    look()
    const send = () => void deliverOutbox(personId).then(look)
    send()
    void eraseSyncedCopies()
    window.addEventListener('online', send)
    window.addEventListener('storage', look)
    return () => {
      window.removeEventListener('online', send)
      window.removeEventListener('storage', look)
    }
  }, [personId, look])
  // A story that was left a moment ago may still be on its way.
  const isWaiting = stories.length > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(look, AGAIN)
    return () => clearInterval(timer)
  }, [isWaiting, look])
  if (!isWaiting) return null
  return (
    <section
      aria-label={t('title')}
      className="mb-8 flex items-start gap-3 rounded-md bg-sunken px-4 py-3 text-base inset-ring inset-ring-line"
    >
      <HardDrive aria-hidden className="mt-1 size-4.5 shrink-0 text-warn" />
      <div className="min-w-0 grow">
        <p role="status" className="font-medium">
          {t('title')}
        </p>
        <p className="text-ink-soft">{t(stories.every(({ kind }) => kind === 'text') ? 'detailText' : 'detail')}</p>
        <ul className="mt-2 flex flex-col gap-1">
          {stories.map(story => (
            <li key={`${story.kind} ${story.articleId} ${story.at}`} className="flex flex-wrap items-baseline gap-x-2">
              <Link
                href={`/desk/articles/${story.articleId}`}
                className="min-w-0 font-medium break-words text-accent hover:underline"
              >
                <bdi>{story.headline || t('untitled')}</bdi>
              </Link>
              <span className="text-sm text-ink-soft">
                {story.kind === 'copy' ? t('changes', { count: story.changes }) : null}
                {story.kind === 'outbox' ? t('waiting') : null}
                {story.kind === 'text' ? t('text') : null}
                {story.at ? (
                  <>
                    <span aria-hidden> · </span>
                    <RelativeTime value={story.at} className="text-ink-faint" />
                  </>
                ) : null}
              </span>
              {story.kind === 'text' ? <UnsentText personId={personId} story={story} onForgotten={look} /> : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
