import type { Node } from '@tiptap/pm/model'
import type { ReactNode } from 'react'
import type { LiveStory } from '@/lib/contracts/site'
import { embedProvider } from '@/lib/document/embed-providers'
import { Text } from '../text'
import { t } from '../words'

/** What stands elsewhere: whose it is, what the writer calls it, and where the link leads. Nothing of it loads here. */
export function EmbedCard({ node, title }: { node: Node; title: ReactNode }) {
  const href: unknown = node.attrs.href
  const found = embedProvider(href)
  if (typeof href !== 'string' || !found) return null
  const provider = t(`embeds.providers.${found.key}`)
  return (
    <p className="card embed">
      <span className="label">{provider}</span>
      <a href={href} rel="noopener nofollow">
        {node.content.size > 0 ? title : t('embeds.untitled', { provider })}
      </a>
      <bdi className="host" dir="ltr" lang="en">
        {found.host}
      </bdi>
    </p>
  )
}

/** Another story of this newsroom, as it is headed now. */
export function RelatedStoryCard({ story }: { story: LiveStory | undefined }) {
  if (!story) return null
  return (
    <p className="card related">
      <span className="label">{t('site.relatedStory')}</span>
      <a href={story.path}>
        <Text>{story.headline}</Text>
      </a>
    </p>
  )
}
