import type { ReaderChange, SiteNewsroom } from '@/lib/contracts/site'
import { Text } from './text'
import { t, writerOf } from './words'

interface Props {
  newsroom: SiteNewsroom
  changes: readonly ReaderChange[]
}

/** Corrections and clarifications: above the text, so that nobody reads on without them. */
export function Changes({ newsroom, changes }: Props) {
  const { dateTime } = writerOf(newsroom)
  const told = changes.filter(({ kind }) => kind !== 'update')
  if (told.length === 0) return null
  return (
    <aside className="changes" aria-label={t('site.changes')}>
      {told.map(({ kind, note, at }) => (
        <p className={`change ${kind}`} key={at.toISOString()}>
          <b>{t(`site.change.${kind}`)}</b>
          <time dateTime={at.toISOString()}>{dateTime(at)}</time>
          <br />
          <Text>{note}</Text>
        </p>
      ))}
    </aside>
  )
}

/** What updates added, where their editors said so: under the text, for who comes back to it. */
export function Updates({ newsroom, changes }: Props) {
  const { dateTime } = writerOf(newsroom)
  const told = changes.filter(({ kind, note }) => kind === 'update' && note !== '')
  if (told.length === 0) return null
  return (
    <section className="end" aria-labelledby="updates">
      <h2 id="updates">{t('site.updates')}</h2>
      <ul className="plain">
        {told.map(({ note, at }) => (
          <li key={at.toISOString()}>
            <time className="quiet" dateTime={at.toISOString()}>
              {dateTime(at)}
            </time>
            <br />
            <Text>{note}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
