import type { FrontPage, LiveStory, SiteDesk } from '@/lib/contracts/site'

const HOUR = 3_600_000
/** An urgent story stays above newer ones this long; counted from the newest, so that a cached page needs no clock. */
const URGENT_FOR = 6 * HOUR
const SECONDS = 3
const LATEST = 6
const OF_SECTION = 4

/**
 * Arranges the front page: the lead, three under it, the latest in a column, then the desks. No story stands twice.
 * @param latest the newest first
 */
export function arrangeFront(
  latest: readonly LiveStory[],
  byDesk: readonly { desk: SiteDesk; stories: readonly LiveStory[] }[],
): FrontPage {
  const newest = latest[0]?.firstPublishedAt.getTime() ?? 0
  const isPressing = (story: LiveStory) => story.urgent && newest - story.firstPublishedAt.getTime() <= URGENT_FOR
  const ordered = [...latest.filter(isPressing), ...latest.filter(story => !isPressing(story))]
  const [lead = null, ...others] = ordered
  const shown = ordered.slice(0, 1 + SECONDS + LATEST)
  const isShown = new Set(shown.map(story => story.articleId))
  const sections = byDesk.map(({ desk, stories }) => ({
    desk,
    stories: stories.filter(story => !isShown.has(story.articleId)).slice(0, OF_SECTION),
  }))
  return {
    lead,
    seconds: others.slice(0, SECONDS),
    latest: others.slice(SECONDS, SECONDS + LATEST),
    sections: sections.filter(({ stories }) => stories.length > 0),
  }
}
