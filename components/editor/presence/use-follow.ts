import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast'
import type { Person } from './people'
import type { StoryPresence } from './story-presence'

/** Follows somebody, and says when that ends because they left. */
export function useFollow(presence: StoryPresence): (person: Person) => void {
  const t = useTranslations('editor.together')
  const toast = useToast()
  return person => presence.following.start(person, ({ name }) => toast({ title: t('followedLeft', { name }) }))
}
