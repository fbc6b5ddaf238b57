import { useTranslations } from 'next-intl'
import { useFormatters } from '@/components/ui/date-time'
import type { FrozenStory } from '../freeze'
import { StoryText } from '../story-text'

const FACTS = ['byline', 'dateline', 'source', 'slug'] as const

/** Exactly what is approved: the text, and the metadata that readers see with it. */
export function FrozenText({ story }: { story: FrozenStory }) {
  const t = useTranslations()
  const format = useFormatters()
  const { metadata, document, contentHash } = story
  const facts = FACTS.flatMap(name => (metadata[name] ? [[t(`metadata.${name}`), metadata[name]] as const] : []))
  if (metadata.topics.length > 0) facts.push([t('metadata.topics'), format.list(metadata.topics)])
  return (
    <section aria-label={t('transitions.approve.frozen')} className="rounded-md bg-paper inset-ring inset-ring-line">
      <div className="overflow-y-auto px-5 py-5 sm:max-h-[min(30rem,45dvh)] sm:px-8" tabIndex={-1}>
        {metadata.kicker ? (
          <p dir="rtl" className="story mx-auto text-lg font-semibold text-accent">
            {metadata.kicker}
          </p>
        ) : null}
        <StoryText document={document} />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line px-5 py-3 text-sm sm:px-8">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-faint">{label}</dt>
            <dd dir="auto" className="min-w-0 break-words">
              {value}
            </dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-faint">{t('transitions.approve.hash')}</dt>
          <dd className="font-mono text-xs leading-6 text-ink-soft" title={contentHash}>
            <bdi dir="ltr">{contentHash.slice(0, 12)}</bdi>
          </dd>
        </div>
      </dl>
    </section>
  )
}
