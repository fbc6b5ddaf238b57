import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RadioGroup } from '@/components/ui/choices'
import { TextareaField } from '@/components/ui/input'
import { CHANGE_KINDS, type Change, type ChangeKind } from '@/lib/editorial/article'

const NOTED: (ChangeKind | undefined)[] = ['correction', 'clarification']

/** What an update of a published story is, as readers will be told; `read()` is null while something is missing. */
export function useChange(isNeeded: boolean) {
  const [kind, setKind] = useState<ChangeKind>()
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const needsNote = NOTED.includes(kind)
  function read(): { change?: Change } | null {
    if (!isNeeded) return {}
    setAsked(true)
    if (!kind || (needsNote && note.trim() === '')) return null
    return { change: { kind, note: kind === 'minor' ? '' : note.trim() } }
  }
  return { isNeeded, kind, setKind, note, setNote, needsNote, isAsked, read }
}

export function ChangeFields({ change }: { change: ReturnType<typeof useChange> }) {
  const t = useTranslations('transitions.change')
  const { isNeeded, kind, setKind, note, setNote, needsNote, isAsked } = change
  if (!isNeeded) return null
  return (
    <>
      <RadioGroup
        legend={t('kind')}
        name="change-kind"
        value={kind}
        onChange={value => setKind(CHANGE_KINDS.find(known => known === value))}
        options={CHANGE_KINDS.map(value => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        error={isAsked && !kind ? t('kindMissing') : undefined}
      />
      {kind && kind !== 'minor' ? (
        <TextareaField
          label={t('note')}
          hint={t('noteHint')}
          required={needsNote}
          optional={!needsNote}
          maxLength={1000}
          dir="auto"
          value={note}
          onChange={event => setNote(event.target.value)}
          error={isAsked && needsNote && note.trim() === '' ? t('noteMissing') : undefined}
        />
      ) : null}
    </>
  )
}
