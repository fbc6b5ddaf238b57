import { Cloud, CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import type { LiveArticle } from '@/lib/client/live-article'
import type { SaveMark } from '@/lib/client/save-mark'

const looks = {
  opening: { Icon: Cloud, className: 'text-ink-faint' },
  saved: { Icon: CloudCheck, className: 'text-ink-faint' },
  saving: { Icon: CloudUpload, className: 'text-ink-faint' },
  unsaved: { Icon: CloudOff, className: 'text-danger' },
}

/** Whether all that was typed is on the server's disk; read out when it is not. */
export function SaveMarkView({ live }: { live: LiveArticle }) {
  const t = useTranslations('editor')
  const { mark: known, isConnected, document } = useSyncExternalStore(live.subscribe, live.getState, live.getState)
  const mark = useCalmMark(known)
  const isOffline = document !== null && !isConnected && mark === 'saved'
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
        <span role={mark === 'unsaved' ? 'alert' : undefined} className={mark === 'unsaved' ? '' : 'max-sm:sr-only'}>
          {t(`mark.${mark}`)}
        </span>
      </button>
    </Tooltip>
  )
}

const PAUSE = 400

/** While somebody types, each letter is saved at once: the mark says so when they pause, and anything worse without delay. */
function useCalmMark(mark: SaveMark): SaveMark {
  const [shown, setShown] = useState(mark)
  useEffect(() => {
    const timer = setTimeout(() => setShown(mark), mark === 'saved' ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [mark])
  return mark === 'saved' && shown !== 'opening' ? shown : mark
}
