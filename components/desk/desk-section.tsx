import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { listHref } from '@/components/articles/list-address'
import { classNames } from '@/components/ui/class-names'
import type { ListedArticle } from '@/lib/client/articles'
import type { State } from '@/lib/editorial/article'
import { DeskRow } from './desk-row'

export type SectionName = 'returned' | 'approvals' | 'ready' | 'assigned' | 'scheduled' | 'writing' | 'published'

interface SectionLook {
  dot: string
  states: State[]
  mine: boolean
  showsState?: boolean
  showsAuthors?: boolean
  without: string[]
}

const looks: Record<SectionName, SectionLook> = {
  returned: { dot: 'bg-warn', states: ['draft'], mine: true, showsAuthors: true, without: ['returned'] },
  approvals: { dot: 'bg-editing', states: ['editing'], mine: false, showsAuthors: true, without: [] },
  ready: { dot: 'bg-approved', states: ['approved'], mine: false, showsAuthors: true, without: [] },
  assigned: {
    dot: 'bg-accent',
    states: ['draft', 'editing'],
    mine: true,
    showsState: true,
    showsAuthors: true,
    without: [],
  },
  scheduled: { dot: 'bg-approved', states: ['approved'], mine: false, showsAuthors: true, without: [] },
  writing: { dot: 'bg-draft', states: ['draft', 'editing', 'approved'], mine: true, showsState: true, without: [] },
  published: { dot: 'bg-published', states: ['published'], mine: true, without: [] },
}

export interface DeskSectionProps {
  name: SectionName
  items: ListedArticle[]
  more: boolean
  /** Names of desks by slug. */
  desks: Record<string, string>
  /** Said where there is nothing. Without it an empty section is not there. */
  empty?: ReactNode
}

/** Some stories of one kind, with the way to the others of that kind. */
export function DeskSection({ name, items, more, desks, empty }: DeskSectionProps) {
  const t = useTranslations('desk')
  const titleId = useId()
  const { dot, states, mine, showsState = false, showsAuthors = false, without } = looks[name]
  const title = t(`sections.${name}`)
  if (items.length === 0 && !empty) return null
  return (
    <section aria-labelledby={titleId}>
      <header className="mb-1 flex items-center gap-2.5 border-b border-line pb-2">
        <span aria-hidden className={classNames('size-2 rounded-full', dot)} />
        <h2 id={titleId} className="text-base">
          {title}
        </h2>
        {items.length > 0 && !more ? <span className="text-sm text-ink-faint tabular-nums">{items.length}</span> : null}
        {more ? (
          <Link
            href={listHref({ state: states, mine })}
            aria-label={t('seeAllOf', { section: title })}
            className="ms-auto rounded-md text-sm font-medium text-accent hover:underline"
          >
            {t('seeAll')}
          </Link>
        ) : null}
      </header>
      {items.length > 0 ? (
        <ul>
          {items.map(article => (
            <DeskRow
              key={article.id}
              article={article}
              deskName={desks[article.desk] ?? article.desk}
              showsState={showsState}
              showsAuthors={showsAuthors}
              without={without}
            />
          ))}
        </ul>
      ) : (
        <p className="py-3 text-base text-ink-soft">{empty}</p>
      )}
    </section>
  )
}
