import { listArticleRecords, listWaitingRecords } from '@/db/queries/article-lists'
import type { Desk } from '@/lib/contracts/desks'
import type { Actor } from '@/lib/editorial/actor'
import type { State } from '@/lib/editorial/article'
import { isBarredByFourEyes } from '@/lib/editorial/four-eyes'
import { canCreate, isAuthor, isOwn, isResponsible } from '@/lib/editorial/policy'
import type { EditorialSettings } from '@/lib/editorial/settings'
import { type LoadedArticle, withPeople } from './article-record'
import { viewerOf } from './articles'
import { listDesks } from './desks'
import { type ArticleSummary, presentSummary } from './present-article'
import { getSettings } from './settings'

/** What My desk shows, in this order; every story stands in the first section that it belongs to. */
export const DESK_SECTIONS = [
  'returned',
  'approvals',
  'ready',
  'assigned',
  'scheduled',
  'writing',
  'published',
] as const
export type DeskSection = (typeof DESK_SECTIONS)[number]

export interface SectionContent {
  items: ArticleSummary[]
  /** Whether there are others, which the list of stories shows. */
  more: boolean
}

const OPEN: State[] = ['draft', 'editing', 'approved']
/** Rows that are read to fill the sections, and that a section shows. */
const READ = 60
const SHOWN = 8
const SHOWN_PUBLISHED = 5

/** The desks that this person may write a new story for, in the newsroom's order. */
export async function listOwnDesks(actor: Actor): Promise<Desk[]> {
  return (await listDesks()).filter(({ slug }) => canCreate(actor, slug))
}

/** What waits for this person, what they write, and what of theirs went out lately. */
export async function describeDesk(actor: Actor): Promise<Record<DeskSection, SectionContent>> {
  const settings = await getSettings()
  const sections = Object.fromEntries(DESK_SECTIONS.map(section => [section, [] as LoadedArticle[]])) as Record<
    DeskSection,
    LoadedArticle[]
  >
  for (const article of await loadDesk(actor)) {
    const section = sectionOf(actor, article, settings)
    if (section) sections[section].push(article)
  }
  sections.approvals.sort(byWaiting)
  sections.ready.sort(byWaiting)
  sections.assigned.sort(byDue)
  sections.scheduled.sort(byPublication)
  const shown = (section: DeskSection): SectionContent => {
    const limit = section === 'published' ? SHOWN_PUBLISHED : SHOWN
    const found = sections[section]
    return {
      items: found.slice(0, limit).map(article => presentSummary(actor, article)),
      more: found.length > limit,
    }
  }
  return Object.fromEntries(DESK_SECTIONS.map(section => [section, shown(section)])) as Record<
    DeskSection,
    SectionContent
  >
}

async function loadDesk(actor: Actor): Promise<LoadedArticle[]> {
  const viewer = viewerOf(actor)
  const own = await listArticleRecords(viewer, { mine: true, states: OPEN }, null, READ)
  const published = await listArticleRecords(viewer, { mine: true, states: ['published'] }, null, SHOWN_PUBLISHED + 1)
  const desks = actor.role === 'admin' ? 'all' : actor.desks
  const isResponsibleForDesks = actor.role !== 'journalist' && (desks === 'all' || desks.length > 0)
  const waiting = isResponsibleForDesks
    ? [
        ...(await listWaitingRecords(viewer, 'editing', desks, READ)),
        ...(await listWaitingRecords(viewer, 'approved', desks, READ)),
      ]
    : []
  const unique = new Map([...own, ...published, ...waiting].map(record => [record.row.id, record]))
  return withPeople([...unique.values()])
}

function sectionOf(actor: Actor, { row, facts }: LoadedArticle, settings: EditorialSettings): DeskSection | null {
  const own = isOwn(actor, facts)
  const responsible = isResponsible(actor, facts)
  switch (facts.state) {
    case 'draft':
      if (!own) return null
      if (row.returnNote !== null) return 'returned'
      return isAuthor(actor, facts) ? 'writing' : 'assigned'
    case 'editing':
      // The live text's hash, which frees everyone, would need the whole document: who is barred is told when approving.
      if (responsible && !isBarredByFourEyes(actor, facts, '', settings)) return 'approvals'
      if (!own) return null
      return isAuthor(actor, facts) ? 'writing' : 'assigned'
    case 'approved':
      if (facts.publishAt) return own || responsible ? 'scheduled' : null
      if (responsible) return 'ready'
      return own ? 'writing' : null
    case 'published':
      return own ? 'published' : null
    default:
      return null
  }
}

const byWaiting = (a: LoadedArticle, b: LoadedArticle) => a.row.updatedAt.getTime() - b.row.updatedAt.getTime()
const never = Number.POSITIVE_INFINITY
const byDue = (a: LoadedArticle, b: LoadedArticle) =>
  (a.row.dueAt?.getTime() ?? never) - (b.row.dueAt?.getTime() ?? never) || byWaiting(b, a)
const byPublication = (a: LoadedArticle, b: LoadedArticle) =>
  (a.row.publishAt?.getTime() ?? never) - (b.row.publishAt?.getTime() ?? never)
