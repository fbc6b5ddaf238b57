import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/input'
import type { Desk } from '@/lib/contracts/desks'

export interface DeskChoiceProps {
  /** At least one. */
  desks: Desk[]
  value: string
  onChange: (slug: string) => void
}

/** The desk that a story goes to; told, where there is nothing to choose. */
export function DeskChoice({ desks, value, onChange }: DeskChoiceProps) {
  const t = useTranslations('import')
  const [only] = desks
  if (desks.length === 1 && only) return <p className="text-base text-ink-soft">{t('deskIs', { desk: only.name })}</p>
  return (
    <SelectField label={t('desk')} name="desk" value={value} onChange={event => onChange(event.target.value)}>
      {desks.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
