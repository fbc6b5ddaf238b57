import { GitMerge } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import type { KeptEdits } from '@/lib/client/article'
import { useDecideKeptEdits, useKeptPreview } from '@/lib/client/kept-edits'
import type { DocumentJSON } from '@/lib/document/document'
import { changedBlocks } from '@/lib/document/word-changes'
import { readDocument } from '@/lib/document/ydoc'
import { TransitionProblem } from './dialogs/transition-problem'
import { useStory } from './story-context'

/** Shows in words what kept edits would change in the text, and takes the decision about them. */
export function KeptEditsDialog({ edits }: { edits: KeptEdits }) {
  const t = useTranslations('editor.keptEdits')
  const { article, live, onEdit } = useStory()
  const [isOpen, setOpen] = useState(false)
  const toast = useToast()
  const preview = useKeptPreview(article.id, edits.version, isOpen)
  const decide = useDecideKeptEdits(article.id, edits.version)
  const isWorking = decide.isPending || decide.isSuccess

  async function bringIn() {
    if (!(await live.settled())) return
    onEdit()
    const keepAs = t('beforeBringIn', { name: edits.name }).slice(0, 120)
    decide.mutate(
      { decision: 'brought_in', keepAs },
      { onSuccess: () => toast({ title: t('broughtIn'), tone: 'good' }) },
    )
  }

  function dismiss() {
    decide.mutate({ decision: 'dismissed' }, { onSuccess: () => toast({ title: t('dismissed'), tone: 'good' }) })
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="large"
      focus="dialog"
      locked={isWorking}
      trigger={
        <Button size="small" icon={<GitMerge aria-hidden className="size-4" />}>
          {t('compare')}
        </Button>
      }
      title={t('compareTitle')}
      description={t('compareDetail', { name: edits.by?.name ?? '' })}
      footer={
        <>
          <Button variant="primary" pending={isWorking} disabled={!preview.isSuccess} onClick={bringIn}>
            {t('bringIn')}
          </Button>
          <Button variant="quiet" disabled={isWorking} onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </>
      }
    >
      <TransitionProblem error={decide.error} />
      {preview.isError ? <Banner tone="warn">{t('loadFailed')}</Banner> : null}
      {preview.isPending ? <Skeleton className="h-32" /> : null}
      {preview.data ? <Changes after={preview.data.document} /> : null}
    </Dialog>
  )
}

function Changes({ after }: { after: DocumentJSON }) {
  const t = useTranslations('editor.keptEdits')
  const { article, live } = useStory()
  const changes = useMemo(() => {
    const document = live.getState().document
    return changedBlocks(document ? readDocument(document.ydoc) : article.document, after)
  }, [live, article.document, after])
  if (changes.length === 0) return <p className="text-ink-soft">{t('same')}</p>
  return (
    <div dir="rtl" lang="ar" className="flex flex-col gap-4 font-story text-lg leading-loose">
      {changes.map(({ id, words }) => (
        <p key={id} className="whitespace-pre-line break-words">
          {words.length === 0 ? <span className="text-ink-soft">{t('formatted')}</span> : null}
          {words.map(({ kind, text }, index) => {
            const key = `${index} ${kind}`
            if (kind === 'same') return <span key={key}>{text}</span>
            if (kind === 'added') return <Inserted key={key} text={text} />
            return <Deleted key={key} text={text} />
          })}
        </p>
      ))}
    </div>
  )
}

function Inserted({ text }: { text: string }) {
  const t = useTranslations('editor.keptEdits')
  return (
    <ins className="border-b-2 border-good text-good no-underline">
      <span className="sr-only">{t('inserted')} </span>
      {text}
    </ins>
  )
}

function Deleted({ text }: { text: string }) {
  const t = useTranslations('editor.keptEdits')
  return (
    <del className="text-danger">
      <span className="sr-only">{t('deleted')} </span>
      {text}
    </del>
  )
}
