import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { useFormatters } from '@/components/ui/date-time'
import { useStory } from '../story-context'
import { ChangeFields, useChange } from './change-fields'
import { PublishTimeField, usePublishTime } from './publish-time'
import { type ActionDialogProps, TransitionDialog } from './transition-dialog'

/** Publishes what was approved; asks before a schedule is overtaken, and what an update is. */
export function PublishDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.publish')
  const format = useFormatters()
  const { publishAt, wasPublished } = useStory().article
  const change = useChange(wasPublished)
  function request() {
    const told = change.read()
    return told && { action: 'publish' as const, ...told }
  }
  return (
    <TransitionDialog
      action="publish"
      detail={wasPublished ? t('updateDetail') : t('detail')}
      confirm={publishAt ? t('now') : undefined}
      request={request}
      onClose={onClose}
    >
      {publishAt ? <Banner tone="warn">{t('scheduled', { time: format.weekdayDateTime(publishAt) })}</Banner> : null}
      {wasPublished ? <ChangeFields change={change} /> : null}
    </TransitionDialog>
  )
}

/** Sets the time at which what was approved goes out by itself. */
export function ScheduleDialog({ onClose }: ActionDialogProps) {
  const { publishAt, wasPublished } = useStory().article
  const time = usePublishTime(publishAt)
  const change = useChange(wasPublished)
  function request() {
    const when = time.read()
    const told = change.read()
    return when && told ? { action: 'schedule' as const, publishAt: when, ...told } : null
  }
  return (
    <TransitionDialog action="schedule" detail={time.detail} request={request} onClose={onClose}>
      <PublishTimeField time={time} />
      <ChangeFields change={change} />
    </TransitionDialog>
  )
}
