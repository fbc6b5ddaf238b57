import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/date-time'
import { useToast } from '@/components/ui/toast'
import type { KeptText } from '@/lib/client/kept-text'
import { copyText } from './copy-text'

const REASONS = [
  'zero_width_space',
  'bad_link',
  'unknown_node',
  'oversized',
  'state_conflict',
  'deleted_meanwhile',
] as const

interface KeptTextNoticeProps {
  kept: KeptText[]
  /** Why the last of it was refused, where it was. */
  refusal: string | null
  onForget: () => void
}

/** The writer's own words that the story did not take: theirs to copy, until they throw them away. */
export function KeptTextNotice({ kept, refusal, onForget }: KeptTextNoticeProps) {
  const t = useTranslations('editor.kept')
  const toast = useToast()
  if (kept.length === 0) return null
  const reason = REASONS.find(known => known === refusal) ?? 'other'
  async function copy() {
    await copyText(kept.flatMap(text => text.paragraphs).join('\n\n'))
    toast({ title: t('copied'), tone: 'good' })
  }
  return (
    <Banner tone="warn" title={t('title')}>
      <p>
        {refusal ? `${t(`refused.${reason}`)} ` : null}
        {t('detail')}
      </p>
      {kept.map(({ at, paragraphs }) => (
        <section key={at} className="mt-3 rounded-md bg-sheet px-4 py-3 inset-ring inset-ring-line">
          <p className="mb-1 text-xs text-ink-faint">
            <RelativeTime value={at} />
          </p>
          <div dir="rtl" lang="ar" className="max-h-60 overflow-y-auto font-story text-lg leading-loose text-ink">
            {paragraphs.map(text => (
              <p key={text} className="whitespace-pre-line">
                {text}
              </p>
            ))}
          </div>
        </section>
      ))}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" onClick={copy}>
          {t('copy')}
        </Button>
        <Button size="small" variant="quiet" onClick={onForget}>
          {t('discard')}
        </Button>
      </div>
    </Banner>
  )
}
