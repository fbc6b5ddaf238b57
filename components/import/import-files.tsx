'use client'

import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readWireFile } from '@/lib/client/import'
import type { Desk } from '@/lib/contracts/desks'
import { DropOverlay } from './drop-overlay'
import { ImportDialog, type ImportStep } from './import-dialog'

/** Brings wire copy in: by the button, or by a file that is dropped anywhere on the page. */
export function ImportFiles({ desks }: { desks: Desk[] }) {
  const t = useTranslations('import')
  const [step, setStep] = useState<ImportStep | null>(null)
  const latest = useRef<File>(null)
  async function take(files: File[]) {
    const [file] = files
    if (!file) return
    latest.current = file
    if (files.length > 1) return setStep({ name: 'choose', fault: 'several', file: '' })
    setStep({ name: 'reading', file: file.name })
    const read = await readWireFile(file)
    // Another file may have come meanwhile, or the dialog was closed.
    if (latest.current !== file) return
    setStep('wire' in read ? { name: 'confirm', ...read } : { name: 'choose', fault: read.fault, file: file.name })
  }
  function close() {
    latest.current = null
    setStep(null)
  }
  if (desks.length === 0) return null
  return (
    <>
      <Button
        size="large"
        icon={<FileDown aria-hidden className="size-5" />}
        onClick={() => setStep({ name: 'choose' })}
      >
        {t('open')}
      </Button>
      <DropOverlay onDrop={take} />
      {step ? <ImportDialog step={step} desks={desks} onFiles={take} onClose={close} /> : null}
    </>
  )
}
