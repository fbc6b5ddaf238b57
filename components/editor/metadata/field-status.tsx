import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { RequestProblem } from '@/lib/client/request'
import { useProblemWords } from '../dialogs/transition-problem'

interface FieldStatusProps {
  status: 'idle' | 'saving' | 'saved' | 'failed'
  error: Error | null
  /** What the server has now, in words. */
  saved: string
  onSave: () => void
  onTakeTheirs: () => void
}

/** What became of saving one field; after somebody else was first, who it was and which of the two is to stay. */
export function FieldStatus({ status, error, saved, onSave, onTakeTheirs }: FieldStatusProps) {
  const t = useTranslations('metadata')
  const wordsFor = useProblemWords()
  if (status === 'saving') {
    return (
      <p role="status" className="flex items-center gap-1.5 text-xs text-ink-faint">
        <Spinner /> {t('saving')}
      </p>
    )
  }
  if (status === 'saved') {
    return (
      <p role="status" className="flex items-center gap-1 text-xs text-good">
        <Check aria-hidden className="size-3.5" /> {t('saved')}
      </p>
    )
  }
  if (status !== 'failed' || !error) return null
  const { title, detail } = wordsFor(error)
  const isStale = error instanceof RequestProblem && error.code === 'stale_revision'
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium">
        {t('failed')} · {title}
      </p>
      <p className="text-ink-soft">{detail}</p>
      {isStale ? (
        <p className="text-ink-soft">{saved ? t('changedByOthers', { value: saved }) : t('changedToNothing')}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onSave}>
          {isStale ? t('keepMine') : t('retry')}
        </Button>
        <Button size="small" variant="quiet" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
