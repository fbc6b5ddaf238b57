import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { RadioGroup } from '@/components/ui/choices'
import { TextareaField } from '@/components/ui/input'
import { CHANGE_KINDS, type Change, type ChangeKind } from '@/lib/editorial/article'

const NOTED: (ChangeKind | undefined)[] = ['correction', 'clarification']

/** What an update of a published story is, as readers will be told; `read()` is null while something is missing. */
export function useChange(isNeeded: boolean) {
  const [kind, setKind] = useState<ChangeKind>()
  const [note, setNote] = useState('')
  /** How often it was asked for: what is missing says so after the first time, and comes into sight. */
  const [asked, setAsked] = useState(0)
  const needsNote = NOTED.includes(kind)
  function read(): { change?: Change } | null {
    if (!isNeeded) return {}
    setAsked(asked + 1)
    if (!kind || (needsNote && note.trim() === '')) return null
    return { change: { kind, note: kind === 'minor' ? '' : note.trim() } }
  }
  return { isNeeded, kind, setKind, note, setNote, needsNote, asked, read }
}

export function ChangeFields({ change }: { change: ReturnType<typeof useChange> }) {
  const t = useTranslations('transitions.change')
  const { isNeeded, kind, setKind, note, setNote, needsNote, asked } = change
  const isMissing = asked > 0 && (!kind || (needsNote && note.trim() === ''))
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) fields.current?.querySelector('[aria-describedby$="-error"]')?.scrollIntoView({ block: 'center' })
  }, [asked])
  if (!isNeeded) return null
  return (
    <div ref={fields} className="flex flex-col gap-4">
      <RadioGroup
        legend={t('kind')}
        name="change-kind"
        value={kind}
        onChange={value => setKind(CHANGE_KINDS.find(known => known === value))}
        options={CHANGE_KINDS.map(value => ({ value, label: <span>{t(value)}</span>, hint: t(`${value}Hint`) }))}
        className="sm:grid sm:grid-cols-2 sm:gap-x-6"
        error={isMissing && !kind ? t('kindMissing') : undefined}
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
          error={isMissing ? t('noteMissing') : undefined}
        />
      ) : null}
    </div>
  )
}
