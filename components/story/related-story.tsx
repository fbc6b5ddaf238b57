'use client'

import { useTranslations } from 'next-intl'
import { useCardStory } from '@/lib/client/card-story'

/** The card of another story inside the newsroom: its headline as it is now, and whether readers find it. */
export function RelatedStory({ article }: { article: string }) {
  const t = useTranslations()
  const { data: story } = useCardStory(article)
  return (
    <div className="story-card related-card">
      <div className="card-head">
        <span className="card-label">{t('editor.related.label')}</span>
      </div>
      {story === null && <p className="card-told">{t('editor.related.gone')}</p>}
      {story && <p className="card-title">{story.headline || t('editor.untitled')}</p>}
      {story && !story.isLive && <p className="card-hint">{t('editor.related.notLiveHint')}</p>}
    </div>
  )
}
