import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Checkbox } from '@/components/ui/choices'
import { RelativeTime } from '@/components/ui/date-time'
import type { PersonName } from '@/lib/client/article'
import { useDesks } from '@/lib/client/people'
import { useStory } from '../story-context'
import { Fact } from './fact'
import { FieldStatus } from './field-status'
import { LockedMetadata } from './locked-metadata'
import { MetadataText } from './text-field'
import { TopicsField } from './topics-field'
import { useField } from './use-field'

/** What stands with the story beside its text; locked with it where readers see it. */
export function MetadataForm() {
  const t = useTranslations('metadata')
  const { article } = useStory()
  const { abilities, authors, assignees, desk, createdAt, updatedAt } = article
  const desks = useDesks()
  const isLocked = !abilities.edit
  return (
    <div className="flex flex-col gap-5">
      {isLocked ? <p className="text-sm text-ink-faint">{t('locked')}</p> : null}
      {isLocked ? (
        <LockedMetadata />
      ) : (
        <>
          <MetadataText name="kicker" maxLength={200} />
          <MetadataText name="byline" maxLength={300} hint={t('bylineHint')} />
          <MetadataText name="dateline" maxLength={200} />
          <MetadataText name="source" maxLength={200} />
          <TopicsField />
          <MetadataText name="slug" maxLength={120} dir="ltr" hint={t('slugHint')} />
        </>
      )}
      {abilities.plan || article.urgent ? <UrgentField /> : null}
      <dl className="flex flex-col gap-3 border-t border-line pt-4 text-sm">
        <Fact label={t('desk')}>{desks.data?.find(known => known.slug === desk)?.name ?? desk}</Fact>
        <Fact label={t('authors')}>
          <People people={authors} />
        </Fact>
        <Fact label={t('assignees')}>
          <People people={assignees} />
        </Fact>
        {createdAt ? (
          <Fact label={t('created')}>
            <RelativeTime value={createdAt} />
          </Fact>
        ) : null}
        {updatedAt ? (
          <Fact label={t('updated')}>
            <RelativeTime value={updatedAt} />
          </Fact>
        ) : null}
      </dl>
    </div>
  )
}

function UrgentField() {
  const t = useTranslations('metadata')
  const { abilities } = useStory().article
  const field = useField('urgent')
  return (
    <div>
      <Checkbox
        label={t('urgent')}
        hint={t('urgentHint')}
        checked={field.value}
        disabled={!abilities.plan}
        onChange={event => {
          field.type(event.target.checked)
          void field.save(event.target.checked)
        }}
      />
      <FieldStatus
        status={field.status}
        error={field.error}
        saved={t('urgent')}
        onSave={() => field.save()}
        onTakeTheirs={field.takeTheirs}
      />
    </div>
  )
}

function People({ people }: { people: PersonName[] }) {
  const t = useTranslations('metadata')
  if (people.length === 0) return <span className="text-ink-faint">{t('nobody')}</span>
  return (
    <ul className="flex flex-col gap-1.5">
      {people.map(({ id, name }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <Avatar id={id} name={name} size="small" />
          <span className="min-w-0 truncate" title={name}>
            {name}
          </span>
        </li>
      ))}
    </ul>
  )
}
