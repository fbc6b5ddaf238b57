import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { versionHref } from '@/components/versions/version-href'
import type { KeptEdits } from '@/lib/client/article'
import { KeptEditsDialog } from './kept-edits-dialog'
import { useStory } from './story-context'

/** What was written offline and came too late: to be decided by whoever may edit now, and told to its writer. */
export function KeptEditsNotices() {
  const { article, person } = useStory()
  return article.keptEdits.map(edits =>
    article.abilities.edit ? (
      <Offer key={edits.version} edits={edits} isOwn={edits.by?.id === person.id} />
    ) : edits.by?.id === person.id ? (
      <Waiting key={edits.version} edits={edits} />
    ) : null,
  )
}

function Offer({ edits, isOwn }: { edits: KeptEdits; isOwn: boolean }) {
  const t = useTranslations('editor.keptEdits')
  const { article } = useStory()
  return (
    <Banner tone="info" title={isOwn ? t('offerOwn') : t('offer', { name: edits.by?.name ?? '' })}>
      <p>{t('offerDetail')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <KeptEditsDialog edits={edits} />
        <ButtonLink size="small" variant="quiet" href={versionHref(article.id, edits.version)}>
          {t('open')}
        </ButtonLink>
      </div>
    </Banner>
  )
}

function Waiting({ edits }: { edits: KeptEdits }) {
  const t = useTranslations('editor.keptEdits')
  const { article } = useStory()
  return (
    <Banner tone="info" title={t('waiting')}>
      <p>{t('waitingDetail', { name: edits.name })}</p>
      <ButtonLink size="small" variant="quiet" className="-ms-3 mt-1" href={versionHref(article.id, edits.version)}>
        {t('open')}
      </ButtonLink>
    </Banner>
  )
}
