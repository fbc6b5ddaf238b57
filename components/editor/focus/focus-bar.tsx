import type { Editor } from '@tiptap/core'
import { Minimize2, TextCursor } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { isPressed, keysLabel } from '@/components/ui/keys'
import { SaveMarkView } from '../save-mark-view'
import { useStory } from '../story-context'
import { markCurrentBlock } from './current-block'
import { setDimmed, setFocusMode, toggleFocusMode, useFocusModeOnPage } from './focus-mode'
import './focus.css'

export const FOCUS_KEYS = 'Mod+Shift+F'

/** The way out of focus mode, what it shows, and whether all is saved; nothing while it is off. Its keys always work. */
export function FocusBar({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor.focus')
  const { isOn, isDimmed } = useFocusModeOnPage()
  const { article, live } = useStory()

  useEffect(() => {
    if (editor) markCurrentBlock(editor, isOn && isDimmed)
  }, [editor, isOn, isDimmed])

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isLeaving = isOn && event.key === 'Escape' && !event.defaultPrevented && !event.isComposing
      if (!isLeaving && !isPressed(event, FOCUS_KEYS)) return
      event.preventDefault()
      if (isLeaving) setFocusMode(false)
      else toggleFocusMode()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])

  if (!isOn) return null
  return (
    <section
      aria-label={t('tools')}
      className="fixed end-3 top-3 z-30 flex items-center gap-1 rounded-md bg-paper/90 p-1 print:hidden"
    >
      {article.abilities.edit ? <SaveMarkView live={live} /> : null}
      <IconButton
        label={t('dim')}
        size="small"
        pressed={isDimmed}
        icon={<TextCursor aria-hidden className="size-4" />}
        onClick={() => setDimmed(!isDimmed)}
      />
      <IconButton
        label={t('leave')}
        shortcut={keysLabel('Escape')}
        size="small"
        icon={<Minimize2 aria-hidden className="size-4" />}
        onClick={() => setFocusMode(false)}
      />
    </section>
  )
}
