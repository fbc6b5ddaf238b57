'use client'

import { useTranslations } from 'next-intl'
import { useRelatedStory } from '@/lib/client/related-story'

/** The card of another story inside the newsroom: its headline as it is now, and whether readers see the card. */
export function RelatedStory({ article }: { article: string }) {
  const t = useTranslations()
  const { data: story, isError } = useRelatedStory(article)
  return (
    <div data-story={article}>
      <span className="card-label">{t('storyBlocks.related')}</span>
      {isError && <span className="card-quiet">{t('storyBlocks.relatedGone')}</span>}
      {story && <span className="card-title">{story.headline || t('articles.untitled')}</span>}
      {story && !story.isLive && <span className="card-quiet">{t('storyBlocks.relatedNotLive')}</span>}
    </div>
  )
}
