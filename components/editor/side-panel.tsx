import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { MetadataForm } from './metadata/metadata-form'
import { useStory } from './story-context'

interface SidePanelProps {
  isOpen: boolean
  /** Beside the text; else above it, on a screen that has no room for both. */
  isBeside: boolean
  onClose: () => void
}

/** What belongs to the story beside its text, at the inline end; on a small screen a sheet. */
export function SidePanel({ isOpen, isBeside, onClose }: SidePanelProps) {
  const t = useTranslations()
  if (!isOpen) return null
  if (!isBeside) {
    return (
      <Dialog open onOpenChange={open => !open && onClose()} title={t('editor.panel')} focus="dialog">
        <Sections />
      </Dialog>
    )
  }
  return (
    <aside
      aria-label={t('editor.panel')}
      className="sticky top-(--header) hidden h-[calc(100dvh-var(--header))] w-80 shrink-0 overflow-y-auto border-s border-line bg-paper px-5 pb-10 in-data-focus-mode:hidden! lg:block xl:w-88 print:hidden"
    >
      <div className="sticky top-0 z-10 -mx-5 mb-3 flex items-center justify-between bg-paper px-5 py-2">
        <h2 className="text-base font-semibold">{t('editor.panel')}</h2>
        <IconButton
          label={t('editor.hidePanel')}
          icon={<X aria-hidden className="size-4.5" />}
          size="small"
          className="-me-2"
          onClick={onClose}
        />
      </div>
      <Sections />
    </aside>
  )
}

function Sections() {
  const t = useTranslations()
  const { article } = useStory()
  return (
    <>
      <nav aria-label={t('editor.panel')} className="mb-5 flex gap-5 border-b border-line">
        <span aria-current="true" className="-mb-px border-b-2 border-accent py-2 text-sm font-medium">
          {t('metadata.title')}
        </span>
        {article.abilities.read ? (
          <Link
            href={`/desk/articles/${article.id}/versions`}
            className="-mb-px border-b-2 border-transparent py-2 text-sm font-medium text-ink-soft hover:text-ink"
          >
            {t('editor.versions')}
          </Link>
        ) : null}
      </nav>
      <MetadataForm />
    </>
  )
}
