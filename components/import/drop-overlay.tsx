import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Covers the page while a file is held over it, and takes the file. */
export function DropOverlay({ onDrop }: { onDrop: (files: File[]) => void }) {
  const t = useTranslations('import')
  const [isHeld, setIsHeld] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    setIsHeld(false)
    if (!holdsFiles(event)) return
    event.preventDefault()
    onDrop([...(event.dataTransfer?.files ?? [])])
  })
  useEffect(() => {
    function hold(event: DragEvent) {
      if (!holdsFiles(event)) return
      // Without this the browser opens the file in place of the page.
      event.preventDefault()
      setIsHeld(true)
    }
    function letGo(event: DragEvent) {
      if (event.relatedTarget === null) setIsHeld(false)
    }
    const drop = (event: DragEvent) => take(event)
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', letGo)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', letGo)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isHeld) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid animate-fade-in place-items-center bg-overlay p-6">
      <div className="flex flex-col items-center gap-1 rounded-md border-2 border-dashed border-accent bg-sheet px-10 py-8 text-center shadow-float">
        <FileDown aria-hidden className="mb-2 size-8 text-accent" />
        <p className="text-lg font-medium">{t('dropOverlay')}</p>
        <p className="text-base text-ink-soft">{t('dropOverlayDetail')}</p>
      </div>
    </div>
  )
}
