import { ArrowLeft, ExternalLink, PanelLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { iconButtonClass } from '@/components/ui/button-class'
import { Chip } from '@/components/ui/chip'
import { useFormatters } from '@/components/ui/date-time'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import { Announcements } from './announcements'
import { calmMarkOf } from './calm-mark'
import { FollowingBar, FollowingFrame } from './following'
import { PeopleHere } from './people-here'
import { usePresence } from './presence/use-presence'
import { WritingAbove, WritingBelow } from './presence/writing-elsewhere'
import { SaveMarkView } from './save-mark-view'
import { StoryActionBar } from './story-action-bar'
import { useStory } from './story-context'
import { useIsBlocked } from './use-live-document'

interface TopLineProps {
  isPanelOpen: boolean
  onPanel: () => void
}

/** Where one is, who is here, whether all is saved, and the next step. */
export function TopLine({ isPanelOpen, onPanel }: TopLineProps) {
  const t = useTranslations('editor')
  const { article, live } = useStory()
  const presence = usePresence()
  const isBlocked = useIsBlocked(live)
  return (
    <div className="flex h-14 items-center px-2 sm:gap-2 sm:px-3">
      <Tooltip label={t('back')}>
        <Link href="/desk/articles" aria-label={t('back')} className={iconButtonClass('quiet', 'medium')}>
          <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        </Link>
      </Tooltip>
      <StateChip />
      {article.publicUrl && article.liveVersion !== null ? (
        <Tooltip label={t('livePage')}>
          <a
            href={article.publicUrl}
            target="_blank"
            rel="noreferrer"
            aria-label={t('livePage')}
            className={iconButtonClass('quiet', 'small', 'max-sm:hidden')}
          >
            <ExternalLink aria-hidden className="size-4 rtl:-scale-x-100" />
          </a>
        </Tooltip>
      ) : null}
      <div className="min-w-0 grow" />
      <PeopleHere presence={presence} />
      {article.abilities.edit && !isBlocked ? <SaveMarkView live={live} /> : null}
      <StoryActionBar />
      <IconButton
        label={isPanelOpen ? t('hidePanel') : t('showPanel')}
        icon={<PanelLeft aria-hidden className="size-5 ltr:-scale-x-100" />}
        aria-expanded={isPanelOpen}
        onClick={onPanel}
      />
      <div className="pointer-events-none absolute inset-x-0 top-full flex flex-col items-center gap-2 pt-2 *:pointer-events-auto">
        <FollowingBar presence={presence} />
        <WritingAbove presence={presence} />
      </div>
      <FollowingFrame presence={presence} />
      <WritingBelow presence={presence} />
      <Announcements presence={presence} mark={calmMarkOf(live)} />
    </div>
  )
}

function StateChip() {
  const t = useTranslations('states')
  const format = useFormatters()
  const { state, publishAt, returnNote, urgent, embargoUntil, restrictedTo } = useStory().article
  const isEmbargoed = embargoUntil !== null && Date.parse(embargoUntil) > Date.now()
  const isScheduled = state === 'approved' && publishAt
  return (
    <>
      <Chip tone={state} className="min-w-0 overflow-hidden">
        {isScheduled ? (
          <>
            <span className="sm:hidden">{t('scheduled')}</span>
            <span className="max-sm:hidden">{t('scheduledFor', { time: format.dateTime(publishAt) })}</span>
          </>
        ) : (
          t(state === 'draft' && returnNote ? 'returned' : state)
        )}
      </Chip>
      {urgent ? (
        <Chip tone="danger" dot={false} className="max-sm:hidden">
          {t('urgent')}
        </Chip>
      ) : null}
      {isEmbargoed ? (
        <Chip tone="warn" dot={false} className="max-sm:hidden">
          {t('embargoedUntil', { time: format.dateTime(embargoUntil) })}
        </Chip>
      ) : null}
      {restrictedTo ? (
        <Chip tone="neutral" dot={false} className="max-sm:hidden">
          {t('restricted')}
        </Chip>
      ) : null}
    </>
  )
}
