import type { Editor } from '@tiptap/core'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { StateChip } from '@/components/articles/article-marks'
import { HeadlineText } from '@/components/articles/headline-text'
import { RelativeTime } from '@/components/ui/date-time'
import { Dialog } from '@/components/ui/dialog'
import { controlClass } from '@/components/ui/input'
import type { ListedArticle } from '@/lib/client/articles'
import { useDesks } from '@/lib/client/people'
import { type AskedAbout, onAsked } from '../commands/asking'
import { useStory } from '../story-context'
import { putRelatedStory } from './put-related-story'
import { useFoundStories } from './use-found-stories'

/** Asks which story a card leads to, whenever a command or a card wants to know it. */
export function RelatedStoryDialog({ editor }: { editor: Editor }) {
  const [asked, setAsked] = useState<{ about: AskedAbout } | null>(null)
  useEffect(() => onAsked(editor, 'relatedStory', about => setAsked({ about })), [editor])
  if (!asked) return null
  function choose({ id }: ListedArticle) {
    setAsked(null)
    // The dialog gives the focus back to where it was before the card is there to take it.
    queueMicrotask(() => putRelatedStory(editor, id, asked?.about?.block ?? null))
  }
  return <Picker isChange={asked.about !== null} onChoose={choose} onClose={() => setAsked(null)} />
}

interface PickerProps {
  isChange: boolean
  onChoose: (story: ListedArticle) => void
  onClose: () => void
}

function Picker({ isChange, onChoose, onClose }: PickerProps) {
  const t = useTranslations('editor.related')
  const { article } = useStory()
  const [query, setQuery] = useState('')
  const { stories, isSearching, hasFailed } = useFoundStories(query, article.id)
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={isChange ? t('change') : t('title')} size="medium">
      <Command label={t('search')} shouldFilter={false} loop className="flex min-h-0 flex-col gap-3">
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 my-auto size-4.5 text-ink-faint"
          />
          <Command.Input
            value={query}
            onValueChange={setQuery}
            dir={query ? 'auto' : undefined}
            aria-label={t('search')}
            placeholder={t('search')}
            className={`${controlClass} h-10 ps-10`}
          />
        </div>
        <Command.List label={t('title')} className="-mx-2 h-96 max-h-[50dvh] overflow-y-auto">
          {stories.map(story => (
            <Row key={story.id} story={story} onChoose={() => onChoose(story)} />
          ))}
          <Command.Empty className="px-4 py-10 text-center text-ink-soft">
            {isSearching ? t('searching') : hasFailed ? t('failed') : t('empty')}
          </Command.Empty>
        </Command.List>
      </Command>
    </Dialog>
  )
}

function Row({ story, onChoose }: { story: ListedArticle; onChoose: () => void }) {
  const desks = useDesks()
  const desk = desks.data?.find(({ slug }) => slug === story.desk)?.name ?? story.desk
  return (
    <Command.Item
      value={story.id}
      onSelect={onChoose}
      className="flex cursor-pointer items-start gap-3 rounded-md px-3 py-2 select-none aria-selected:bg-hover"
    >
      <span className="min-w-0 grow">
        <span className="line-clamp-2 text-base font-medium">
          <HeadlineText>{story.headline}</HeadlineText>
        </span>
        <span className="text-sm text-ink-faint">
          {desk} · <RelativeTime value={story.updatedAt} />
        </span>
      </span>
      <StateChip state={story.state} />
    </Command.Item>
  )
}
