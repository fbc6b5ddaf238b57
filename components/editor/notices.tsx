import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useStory } from './story-context'

/** What stands above the text: the editor's note of a story that came back, and why it cannot be written in. */
export function StoryNotices() {
  const t = useTranslations('editor')
  const { article } = useStory()
  const { state, returnNote, abilities } = article
  const isReturned = state === 'draft' && returnNote
  return (
    <>
      {isReturned ? (
        <Banner tone="warn" title={t('returned')}>
          <p dir="auto" className="whitespace-pre-line text-ink">
            {returnNote}
          </p>
        </Banner>
      ) : null}
      {abilities.edit || !article.isReadable ? null : (
        <Banner tone="info">{t(`locked.${abilities.read ? state : 'live'}`)}</Banner>
      )}
    </>
  )
}

/** Above what could be read of a text that is no article any more. */
export function UnreadableNotice() {
  const t = useTranslations('editor.unreadable')
  return (
    <Banner tone="warn" title={t('title')}>
      {t('detail')}
    </Banner>
  )
}

/** Said once, when somebody who could approve the story changes it; at the foot, where it does not push the text away. */
export function FourEyesWarning({ onUnderstood }: { onUnderstood: () => void }) {
  const t = useTranslations('editor')
  return (
    <Banner
      tone="warn"
      className="mb-2 animate-rise"
      action={
        <Button size="small" variant="quiet" onClick={onUnderstood}>
          {t('understood')}
        </Button>
      }
    >
      {t('fourEyesWarning')}
    </Banner>
  )
}
