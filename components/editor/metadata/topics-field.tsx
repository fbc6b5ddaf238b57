import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { useFormatters } from '@/components/ui/date-time'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { FieldStatus } from './field-status'
import { addTopics } from './topics'
import { useField } from './use-field'

/** What a story is about, one mark a topic; each is saved as it is added or taken away. */
export function TopicsField() {
  const t = useTranslations('metadata')
  const format = useFormatters()
  const field = useField('topics')
  const [typed, setTyped] = useState('')

  function change(topics: string[]) {
    field.type(topics)
    void field.save(topics)
  }
  function add() {
    const topics = addTopics(field.value, typed)
    setTyped('')
    if (topics.length !== field.value.length) change(topics)
  }
  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && field.value.length > 0) {
      change(field.value.slice(0, -1))
    }
  }
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t('topics')} hint={t('topicsHint')}>
        {control => (
          <>
            {field.value.length > 0 ? (
              <ul aria-label={t('topics')} className="flex flex-wrap gap-1.5">
                {field.value.map(topic => (
                  <li
                    key={topic}
                    className="flex max-w-full items-center gap-0.5 rounded-full bg-accent-soft ps-3 text-sm text-accent"
                  >
                    <bdi className="truncate">{topic}</bdi>
                    <button
                      type="button"
                      aria-label={t('removeTopic', { topic })}
                      onClick={() => change(field.value.filter(known => known !== topic))}
                      className="grid size-7 shrink-0 place-items-center rounded-full hover:bg-hover"
                    >
                      <X aria-hidden className="size-3.5" />
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
            <Input
              {...control}
              dir="rtl"
              maxLength={80}
              placeholder={t('addTopic')}
              value={typed}
              onChange={event => setTyped(event.target.value)}
              onKeyDown={onKey}
              onBlur={() => typed.trim() && add()}
            />
          </>
        )}
      </Field>
      <FieldStatus
        status={field.status}
        error={field.error}
        saved={format.list(field.saved)}
        onSave={() => field.save()}
        onTakeTheirs={field.takeTheirs}
      />
    </div>
  )
}
