import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { InputField } from '@/components/ui/input'
import { FieldStatus } from './field-status'
import { useField } from './use-field'

interface MetadataTextProps {
  name: 'kicker' | 'byline' | 'dateline' | 'source' | 'slug'
  maxLength: number
  hint?: string
  dir?: 'rtl' | 'ltr'
}

/** A line of metadata, saved when it is left. */
export function MetadataText({ name, maxLength, hint, dir = 'rtl' }: MetadataTextProps) {
  const t = useTranslations('metadata')
  const field = useField(name)
  function leaveOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
  }
  return (
    <div className="flex flex-col gap-1">
      <InputField
        label={t(name)}
        hint={hint}
        dir={dir}
        maxLength={maxLength}
        value={field.value}
        onChange={event => field.type(event.target.value)}
        onBlur={() => field.save()}
        onKeyDown={leaveOnEnter}
      />
      <FieldStatus
        status={field.status}
        error={field.error}
        saved={field.saved}
        onSave={() => field.save()}
        onTakeTheirs={field.takeTheirs}
      />
    </div>
  )
}
