import { fold } from '@/lib/arabic/folding'

const MOST = 20

/** The topics with those that were typed, separated by commas of either kind; none twice, however it is spelled. */
export function addTopics(topics: string[], typed: string): string[] {
  const known = new Set(topics.map(fold))
  const added = typed
    .split(/[,،؛;\n]/)
    .map(topic => topic.replace(/\s+/g, ' ').trim())
    .filter(topic => topic !== '' && !known.has(fold(topic)) && known.add(fold(topic)))
  return [...topics, ...added].slice(0, MOST)
}
