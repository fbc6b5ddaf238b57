import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextareaField } from '@/components/ui/input'
import { useStory } from '../story-context'
import { type ActionDialogProps, TransitionDialog } from './transition-dialog'

/** Sends a story back to its writer, with what is needed. */
export function ReturnDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.return')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  function request() {
    setMissing(note.trim() === '')
    return note.trim() === '' ? null : { action: 'return' as const, note: note.trim() }
  }
  return (
    <TransitionDialog action="return" detail={t('detail')} request={request} onClose={onClose}>
      <TextareaField
        label={t('note')}
        required
        maxLength={2000}
        rows={4}
        value={note}
        onChange={event => setNote(event.target.value)}
        error={isMissing && note.trim() === '' ? t('noteMissing') : undefined}
      />
    </TransitionDialog>
  )
}

/** Takes a story away from readers, who get a notice instead. */
export function WithdrawDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.withdraw')
  const { article } = useStory()
  const [notice, setNotice] = useState(article.notice ?? t('defaultNotice'))
  const isMissing = notice.trim() === ''
  const request = () => (isMissing ? null : { action: 'withdraw' as const, notice: notice.trim() })
  return (
    <TransitionDialog action="withdraw" detail={t('detail')} request={request} onClose={onClose}>
      <TextareaField
        label={t('notice')}
        required
        maxLength={1000}
        dir="auto"
        value={notice}
        onChange={event => setNotice(event.target.value)}
        error={isMissing ? t('noticeMissing') : undefined}
      />
    </TransitionDialog>
  )
}

/** Deletes a spiked story for good, once its headline was typed. */
export function PurgeDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.purge')
  const { article } = useStory()
  const [typed, setTyped] = useState('')
  const headline = article.headline.trim()
  const phrase = headline || article.id
  const [isMismatch, setMismatch] = useState(false)
  function request() {
    const isTyped = typed.trim() === phrase
    setMismatch(!isTyped)
    return isTyped ? { action: 'purge' as const, confirmation: phrase } : null
  }
  return (
    <TransitionDialog action="purge" detail={t('detail')} request={request} onClose={onClose}>
      <TextareaField
        label={t('confirmation')}
        required
        rows={2}
        dir="auto"
        autoComplete="off"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={isMismatch && typed.trim() !== phrase ? t('mismatch') : undefined}
        hint={
          <>
            {headline ? t('type') : t('typeId')} <bdi className="font-medium text-ink select-all">{phrase}</bdi>
          </>
        }
      />
    </TransitionDialog>
  )
}
