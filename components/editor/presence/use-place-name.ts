import { useTranslations } from 'next-intl'
import { useFormatters } from '@/components/ui/date-time'
import type { Place } from './place'

/** Says a place of the story in words. */
export function usePlaceName(): (place: Place) => string {
  const t = useTranslations('editor.together.place')
  const format = useFormatters()
  return place => {
    if (place.in === 'heading') return t('heading', { text: place.text })
    if (place.in !== 'paragraph') return t(place.in)
    const number = format.number(place.number)
    return place.under ? t('paragraphUnder', { number, heading: place.under }) : t('paragraph', { number })
  }
}
