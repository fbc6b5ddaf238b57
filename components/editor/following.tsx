import { Eye, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { personColor } from '@/components/ui/person'
import type { StoryPresence } from './presence/story-presence'
import { useFollowed } from './presence/use-presence'

interface FollowingProps {
  presence: StoryPresence | null
}

/** While one follows somebody: who it is, and how it ends. */
export function FollowingBar({ presence }: FollowingProps) {
  const t = useTranslations('editor.together')
  const followed = useFollowed(presence)
  if (!presence || !followed) return null
  return (
    <button
      type="button"
      data-following
      onClick={presence.following.stop}
      style={colourOf(followed.id)}
      className="flex h-8 max-w-[calc(100%-2rem)] animate-fade-in items-center gap-2 rounded-full bg-(--person) ps-3 pe-2.5 text-sm text-(--on-person) shadow-float"
    >
      <Eye aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{t('following', { name: followed.name })}</span>
      <span className="sr-only">{t('unfollow')}</span>
      <span aria-hidden className="flex shrink-0 items-center gap-1 max-md:hidden">
        {t.rich('toStop', {
          key: words => (
            <kbd dir="ltr" className="rounded-md px-1.5 font-sans text-xs leading-5 inset-ring inset-ring-current/40">
              {words}
            </kbd>
          ),
        })}
      </span>
      <X aria-hidden className="size-4 shrink-0 md:hidden" />
    </button>
  )
}

/** A thin frame in the colour of whom one follows. */
export function FollowingFrame({ presence }: FollowingProps) {
  const followed = useFollowed(presence)
  return followed ? <div aria-hidden className="following-frame" style={colourOf(followed.id)} /> : null
}

const colourOf = (id: string) => ({ '--person': personColor(id) }) as React.CSSProperties
