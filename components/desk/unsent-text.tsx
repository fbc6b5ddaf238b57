import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { copyText } from '@/components/editor/copy-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { forgetKept } from '@/lib/client/kept-text'
import type { UnsentStory } from '@/lib/client/unsent-stories'

interface UnsentTextProps {
  personId: string
  story: UnsentStory
  onForgotten: () => void
}

/** The writer's own words that a story did not take, also where the story itself is not open to them any more. */
export function UnsentText({ personId, story, onForgotten }: UnsentTextProps) {
  const t = useTranslations()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const text = story.texts.flatMap(({ paragraphs }) => paragraphs).join('\n\n')
  async function copy() {
    await copyText(text)
    toast({ title: t('editor.kept.copied'), tone: 'good' })
  }
  function forget() {
    forgetKept(localStorage, personId, story.articleId)
    setOpen(false)
    onForgotten()
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="medium"
      focus="dialog"
      trigger={
        <button type="button" className="rounded-md text-sm font-medium text-accent hover:underline">
          {t('desk.unsent.show')}
        </button>
      }
      title={t('editor.kept.title')}
      description={t('editor.kept.detail')}
      footer={
        <>
          <Button onClick={copy}>{t('editor.kept.copy')}</Button>
          <Button variant="quiet" onClick={forget}>
            {t('editor.kept.discard')}
          </Button>
        </>
      }
    >
      <p dir="rtl" lang="ar" className="font-story text-lg leading-loose whitespace-pre-line">
        {text}
      </p>
    </Dialog>
  )
}
