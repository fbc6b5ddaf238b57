import { Cloud, CloudCheck, CloudOff, CloudUpload, HardDrive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import type { LiveArticle } from '@/lib/client/live-article'
import { calmMarkOf } from './calm-mark'

const looks = {
  opening: { Icon: Cloud, className: 'text-ink-faint' },
  saved: { Icon: CloudCheck, className: 'text-ink-faint' },
  saving: { Icon: CloudUpload, className: 'text-ink-faint' },
  local: { Icon: HardDrive, className: 'text-warn' },
  unsaved: { Icon: CloudOff, className: 'text-danger' },
}

/** Whether all that was typed is on the server's disk. */
export function SaveMarkView({ live }: { live: LiveArticle }) {
  const t = useTranslations('editor')
  const calm = calmMarkOf(live)
  const { mark, isOffline } = useSyncExternalStore(calm.subscribe, calm.get, calm.get)
  const { Icon, className } = isOffline ? { Icon: CloudOff, className: 'text-warn' } : looks[mark]
  return (
    <Tooltip label={t(`markHint.${isOffline ? 'offline' : mark}`)}>
      <button
        type="button"
        data-mark={mark}
        className={classNames(
          'inline-flex h-8 shrink-0 cursor-default items-center gap-1.5 rounded-md px-1.5 text-sm whitespace-nowrap',
          className,
        )}
      >
        <Icon aria-hidden className="size-4.5" />
        <span className={mark === 'unsaved' ? undefined : 'max-sm:sr-only'}>{t(`mark.${mark}`)}</span>
      </button>
    </Tooltip>
  )
}
