import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useFormatters } from '@/components/ui/date-time'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { TextareaField } from '@/components/ui/input'
import { SkeletonList } from '@/components/ui/skeleton'
import { RequestProblem } from '@/lib/client/request'
import { useStory } from '../story-context'
import { usePerform } from '../use-perform'
import { ChangeFields, useChange } from './change-fields'
import { FrozenText } from './frozen-text'
import { PublishTimeField, usePublishTime } from './publish-time'
import type { ActionDialogProps } from './transition-dialog'
import { TransitionProblem } from './transition-problem'
import { useFrozen } from './use-frozen'

type Then = 'publish' | 'schedule' | undefined

/**
 * Shows the exact text that is approved, frozen with its hash when the dialog opened, and sends that hash: whatever
 * anybody writes meanwhile is not approved, and the server says so.
 */
export function ApproveDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations()
  const format = useFormatters()
  const { article } = useStory()
  const { frozen, freeze } = useFrozen()
  const { perform, isPending, error, forget } = usePerform()
  const [sent, setSent] = useState<Then | 'only'>()
  const [asksTime, setAsksTime] = useState(false)
  const [reason, setReason] = useState('')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const change = useChange(article.wasPublished)
  const time = usePublishTime(article.publishAt)
  const isBarred = article.fourEyes
  const isRefused = isBarred && !article.mayOverride
  const isStale = error instanceof RequestProblem && error.code === 'stale_hash'

  async function approve(then: Then) {
    if (!frozen || isPending) return
    if (then === 'schedule' && !asksTime) return setAsksTime(true)
    const needsReason = isBarred && reason.trim() === ''
    setReasonMissing(needsReason)
    const told = then ? change.read() : {}
    const when = then === 'schedule' ? time.read() : undefined
    if (needsReason || !told || when === null) return
    setSent(then ?? 'only')
    const isDone = await perform({
      action: 'approve',
      contentHash: frozen.contentHash,
      ...(isBarred && { override: { reason: reason.trim() } }),
      ...(then && { then }),
      ...(when && { publishAt: when }),
      ...told,
    })
    if (isDone) onClose()
  }

  async function lookAgain() {
    await freeze()
    forget()
  }

  const button = (then: Then, words: string, variant: 'primary' | 'plain') => (
    <Button
      variant={variant}
      disabled={!frozen || isStale}
      pending={isPending && sent === (then ?? 'only')}
      onClick={() => approve(then)}
    >
      {words}
    </Button>
  )
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={isPending}
      size="large"
      title={isBarred && !isRefused ? t('actions.override') : t('actions.approve')}
      description={frozen ? t('transitions.approve.detail', { time: format.dateTime(frozen.at) }) : undefined}
      footer={
        <>
          {isRefused ? null : (
            <>
              {button('publish', t('actions.approveAndPublish'), 'primary')}
              {button('schedule', t('actions.approveAndSchedule'), 'plain')}
              {button(undefined, t('actions.approve'), 'plain')}
            </>
          )}
          <DialogClose>
            <Button variant="quiet" disabled={isPending}>
              {isRefused ? t('common.close') : t('common.cancel')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TransitionProblem
          error={error}
          action={
            isStale ? (
              <Button size="small" onClick={lookAgain}>
                {t('transitions.approve.stale')}
              </Button>
            ) : null
          }
        />
        {isBarred ? (
          <Banner tone="warn" title={t('errors.four_eyes.title')}>
            {t('errors.four_eyes.detail')}
          </Banner>
        ) : null}
        {frozen ? <FrozenText story={frozen} /> : <SkeletonList rows={4} />}
        {isBarred && !isRefused ? (
          <TextareaField
            label={t('transitions.approve.reason')}
            hint={t('transitions.approve.reasonHint')}
            required
            maxLength={1000}
            value={reason}
            onChange={event => setReason(event.target.value)}
            error={isReasonMissing && reason.trim() === '' ? t('transitions.approve.reasonMissing') : undefined}
          />
        ) : null}
        {isRefused ? null : <ChangeFields change={change} />}
        {asksTime ? <PublishTimeField time={time} /> : null}
      </div>
    </Dialog>
  )
}
