import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemBanner } from '@/components/admin/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Spinner } from '@/components/ui/spinner'
import { useToast } from '@/components/ui/toast'
import { type ImportFault, useImportFile } from '@/lib/client/import'
import type { Desk } from '@/lib/contracts/desks'
import type { Wire } from '@/lib/document/import/wire'
import { ChooseFile } from './choose-file'
import { DeskChoice } from './desk-choice'
import { RecognisedParts } from './recognised-parts'

export type ImportStep =
  | { name: 'choose'; fault?: ImportFault; file?: string }
  | { name: 'reading'; file: string }
  | { name: 'confirm'; file: File; wire: Wire }

export interface ImportDialogProps {
  step: ImportStep
  desks: Desk[]
  onFiles: (files: File[]) => void
  onClose: () => void
}

/** Shows what was read in a file before anything is made of it; then makes the story and opens it. */
export function ImportDialog({ step, desks, onFiles, onClose }: ImportDialogProps) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const send = useImportFile()
  const [desk, setDesk] = useState(desks[0]?.slug ?? '')
  const isWorking = send.isPending || send.isSuccess

  function make(file: File) {
    send.mutate(
      { file, desk },
      {
        onSuccess({ article }) {
          toast({ title: t('done'), tone: 'good' })
          router.push(`/desk/articles/${article.id}`)
        },
      },
    )
  }

  const cancel = (
    <DialogClose>
      <Button variant="quiet" disabled={isWorking}>
        {common('cancel')}
      </Button>
    </DialogClose>
  )
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      locked={isWorking}
      size="medium"
      title={t('title')}
      description={step.name === 'confirm' ? <bdi>{step.file.name}</bdi> : t('lead')}
      footer={
        step.name === 'confirm' ? (
          <>
            <Button variant="primary" pending={isWorking} onClick={() => make(step.file)}>
              {t('submit')}
            </Button>
            <ChooseFile look="plain" label={t('another')} onFiles={onFiles} disabled={isWorking} />
            {cancel}
          </>
        ) : undefined
      }
    >
      {step.name === 'choose' ? (
        <div className="flex flex-col gap-4">
          {step.fault ? <FaultBanner fault={step.fault} file={step.file ?? ''} /> : null}
          <div className="flex flex-col items-center gap-2 rounded-md border border-dashed border-edge px-6 py-10">
            <ChooseFile look="primary" label={t('choose')} onFiles={onFiles} />
            <p className="text-sm text-ink-faint">{t('dropHere')}</p>
          </div>
        </div>
      ) : null}
      {step.name === 'reading' ? (
        <p role="status" className="flex items-center justify-center gap-3 py-12 text-ink-soft">
          <Spinner />
          {t('reading')}
        </p>
      ) : null}
      {step.name === 'confirm' ? (
        <div className="flex flex-col gap-5">
          <ProblemBanner error={send.error} />
          <RecognisedParts wire={step.wire} />
          <DeskChoice desks={desks} value={desk} onChange={setDesk} />
        </div>
      ) : null}
    </Dialog>
  )
}

function FaultBanner({ fault, file }: { fault: ImportFault; file: string }) {
  const t = useTranslations('import.errors')
  return (
    <Banner tone="danger" title={t(`${fault}.title`)}>
      {t(`${fault}.detail`, { name: file })}
    </Banner>
  )
}
