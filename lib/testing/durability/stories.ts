import { bodyText } from '@/lib/document/text'
import { createArticle } from '@/lib/services/articles'
import { readStoredDocument } from '@/lib/services/document-log'
import { readWorkingCopy } from '@/lib/services/documents'
import { createPerson } from '../factories'
import { cookieOf } from '../http'
import { Flood } from './flood'

/** Clients at each story. */
const TOGETHER = 4

/** Opens new stories, with people of their own, until so many clients have one. */
export async function openStories(url: string, clients: number) {
  const floods: { story: string; flood: Flood }[] = []
  let story = ''
  for (let client = 0; client < clients; client++) {
    const person = await createPerson({ role: 'admin', desks: ['politics'] })
    if (client % TOGETHER === 0) story = (await createArticle(person, { desk: 'politics', headline: 'عنوان' })).row.id
    const flood = new Flood(`c${client}`, { url, articleId: story, cookie: await cookieOf(person) })
    floods.push({ story, flood })
  }
  await Promise.all(floods.map(({ flood }) => flood.tab.synced()))

  const sum = (count: (flood: Flood) => number) => floods.reduce((total, { flood }) => total + count(flood), 0)

  return {
    type(): void {
      for (const { flood } of floods) flood.type()
    },
    typed: () => sum(flood => flood.typed),
    acknowledged: () => sum(flood => flood.acknowledged),
    saved: () => Promise.all(floods.map(({ flood }) => flood.tab.saved())),
    /** Words that were acknowledged and are not in the database; throws where a log has a gap. */
    async findLost(): Promise<string[]> {
      const lost: string[] = []
      for (const { story, flood } of floods) {
        await readStoredDocument(story)
        const words = new Set(bodyText((await readWorkingCopy(story)).document).split(/\s+/))
        lost.push(...flood.acknowledgedWords().filter(word => !words.has(word)))
      }
      return lost
    },
    close(): void {
      for (const { flood } of floods) flood.tab.close()
    },
  }
}
