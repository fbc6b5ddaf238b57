import { CloudOff, PlugZap, Wifi, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Link } from '@/lib/client/link-watch'
import type { LiveArticle } from '@/lib/client/live-article'

type Trouble = Exclude<Link, 'connecting' | 'connected'>
type Shown = Trouble | 'back' | null

const marks = { offline: WifiOff, unreachable: CloudOff, blocked: PlugZap, back: Wifi }
const BACK_FOR = 5_000
const COUNT_EVERY = 1_000

interface ConnectionNoticeProps {
  live: LiveArticle
  mayEdit: boolean
  /** Edits that came too late wait to be kept on the server. */
  isEditWaiting: boolean
}

/** Says calmly that the server is out of reach, where what is typed is kept meanwhile, and that all is well again. */
export function ConnectionNotice({ live, mayEdit, isEditWaiting }: ConnectionNoticeProps) {
  const t = useTranslations('editor.connection')
  const shown = useShown(live)
  const isKeeping = useSyncExternalStore(
    live.subscribe,
    () => live.getState().isKeeping,
    () => false,
  )
  const isWriting = useSyncExternalStore(
    live.subscribe,
    () => live.getState().document !== null,
    () => false,
  )
  const details = {
    offline: mayEdit && isWriting ? (isKeeping ? 'keeping' : 'notKeeping') : 'reading',
    unreachable: mayEdit && isWriting ? (isKeeping ? 'keeping' : 'notKeeping') : 'reading',
    blocked: mayEdit && isWriting ? (isKeeping ? 'blockedWriting' : 'notKeeping') : 'blockedReading',
    back: 'backDetail',
  } as const
  const Mark = shown ? marks[shown] : CloudOff
  const isCounting = shown !== null && shown !== 'back' && mayEdit
  return (
    <div
      data-connection={shown ?? (isEditWaiting ? 'waiting' : undefined)}
      className={classNames(
        shown || isEditWaiting
          ? 'mb-2 flex animate-rise items-start gap-3 rounded-md px-4 py-3 text-base inset-ring inset-ring-line'
          : '',
        shown === 'back' ? 'bg-good-soft' : 'bg-sunken',
      )}
    >
      {shown || isEditWaiting ? <Mark aria-hidden className="mt-1 size-4.5 shrink-0 text-ink-soft" /> : null}
      <div className="min-w-0 grow text-ink-soft">
        <div role="status">
          {shown ? (
            <>
              <p className="font-medium text-ink">{t(shown)}</p>
              <p>{t(details[shown])}</p>
            </>
          ) : null}
          {isEditWaiting ? <p>{t('editsWaiting')}</p> : null}
        </div>
        {isCounting ? <UnsentCount live={live} isShown={shown} isWriting={isWriting} /> : null}
      </div>
    </div>
  )
}

/** How much waits; not read out, since it grows with every letter. */
function UnsentCount({ live, isShown, isWriting }: { live: LiveArticle; isShown: Trouble; isWriting: boolean }) {
  const t = useTranslations('editor.connection')
  const [count, setCount] = useState(live.unsentCount)
  useEffect(() => {
    const timer = setInterval(() => setCount(live.unsentCount), COUNT_EVERY)
    return () => clearInterval(timer)
  }, [live])
  if (count === 0) return null
  return (
    <p className="text-sm text-ink-faint tabular-nums">
      {isShown === 'blocked' && !isWriting ? `${t('blockedKept')} ` : null}
      {t('unsent', { count })}
    </p>
  )
}

/** A trouble stays on show while it is being tried again; that all is well is said for a moment. */
function useShown(live: LiveArticle): Shown {
  const [shown, setShown] = useState<Shown>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function look() {
      const { link, hasSynced, mark } = live.getState()
      if (link === 'connecting') return
      if (link !== 'connected') {
        clearTimeout(timer)
        timer = undefined
        setShown(link)
      } else if (hasSynced && mark === 'saved') {
        setShown(before => (before ? 'back' : null))
        timer ??= setTimeout(() => setShown(null), BACK_FOR)
      }
    }
    look()
    const unsubscribe = live.subscribe(look)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [live])
  return shown
}
