import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RadioGroup } from '@/components/ui/choices'
import { useFormatters } from '@/components/ui/date-time'
import { InputField, SelectField } from '@/components/ui/input'
import { SkeletonList } from '@/components/ui/skeleton'
import { fold } from '@/lib/arabic/folding'
import { useColleagues } from '@/lib/client/colleagues'
import { useDesks } from '@/lib/client/people'
import { useStory } from '../story-context'
import { type ActionDialogProps, TransitionDialog } from './transition-dialog'

const SHOWN = 8

/** Asks a colleague to work on the story. */
export function AssignDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.assign')
  const roles = useTranslations('roles')
  const format = useFormatters()
  const { assignees } = useStory().article
  const colleagues = useColleagues()
  const [filter, setFilter] = useState('')
  const [assignee, setAssignee] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const wanted = fold(filter)
  const found = (colleagues.data ?? [])
    .filter(person => !assignees.some(known => known.id === person.id))
    .filter(person => fold(person.name).includes(wanted))
    .slice(0, SHOWN)
  function request() {
    setMissing(!assignee)
    return assignee ? { action: 'assign' as const, assignee } : null
  }
  return (
    <TransitionDialog action="assign" detail={t('detail')} request={request} onClose={onClose}>
      {assignees.length > 0 ? (
        <p className="text-ink-soft">{t('current', { names: format.list(assignees.map(person => person.name)) })}</p>
      ) : null}
      <InputField label={t('filter')} type="search" value={filter} onChange={event => setFilter(event.target.value)} />
      {colleagues.isPending ? (
        <SkeletonList rows={3} />
      ) : (
        <RadioGroup
          legend={t('person')}
          legendHidden
          name="assignee"
          value={assignee}
          onChange={setAssignee}
          options={found.map(({ id, name, role }) => ({ value: id, label: name, hint: roles(role) }))}
          error={isMissing && !assignee ? t('personMissing') : undefined}
        />
      )}
      {colleagues.data && found.length === 0 ? <p className="text-ink-faint">{t('nobody')}</p> : null}
    </TransitionDialog>
  )
}

/** Hands the story to another desk. */
export function MoveDialog({ onClose }: ActionDialogProps) {
  const t = useTranslations('transitions.move')
  const { article } = useStory()
  const desks = useDesks()
  const [desk, setDesk] = useState('')
  const [isMissing, setMissing] = useState(false)
  function request() {
    setMissing(desk === '')
    return desk === '' ? null : { action: 'move' as const, desk }
  }
  return (
    <TransitionDialog action="move" detail={t('detail')} request={request} onClose={onClose}>
      <SelectField
        label={t('desk')}
        required
        value={desk}
        onChange={event => setDesk(event.target.value)}
        error={isMissing && desk === '' ? t('deskMissing') : undefined}
      >
        <option value="" disabled>
          {t('deskMissing')}
        </option>
        {(desks.data ?? [])
          .filter(known => known.slug !== article.desk)
          .map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
      </SelectField>
    </TransitionDialog>
  )
}
