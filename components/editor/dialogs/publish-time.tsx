import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useNewsroomZone } from '@/components/ui/date-time'
import { DateTimeField } from '@/components/ui/date-time-field'

/** A time of publication on the newsroom's clock; `read()` is null while it is missing or past. */
export function usePublishTime(initial: string | null) {
  const t = useTranslations('transitions.schedule')
  const zone = useNewsroomZone()
  const [value, setValue] = useState(initial)
  const [error, setError] = useState<string>()
  function read(): string | null {
    const problem = !value ? t('timeMissing') : Date.parse(value) <= Date.now() ? t('timePast') : undefined
    setError(problem)
    return problem ? null : value
  }
  function change(next: string | null) {
    setValue(next)
    setError(undefined)
  }
  return { value, change, error, read, detail: t('detail', { zone }) }
}

export function PublishTimeField({ time }: { time: ReturnType<typeof usePublishTime> }) {
  const t = useTranslations('transitions.schedule')
  return (
    <DateTimeField
      label={t('time')}
      required
      value={time.value}
      onChange={time.change}
      min={new Date().toISOString()}
      error={time.error}
    />
  )
}
