import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { isPressed } from '@/components/ui/keys'
import { BubbleMenu } from './bubble/bubble-menu'
import { EmbedDialog } from './cards/embed-dialog'
import { EmbedOffer } from './cards/embed-offer'
import { RelatedStoryDialog } from './cards/related-story-dialog'
import { focusTools, TOOLS_KEYS } from './floating/focus-tools'
import { BlockHandle } from './handle/block-handle'
import { SlashMenu } from './slash/slash-menu'
import { TableBar } from './table/table-bar'

/** What comes up in the text itself. */
export function StoryMenus({ editor }: { editor: Editor }) {
  useEffect(() => {
    const { dom } = editor.view
    const onKey = (event: KeyboardEvent) => {
      if (isPressed(event, TOOLS_KEYS) && focusTools()) event.preventDefault()
    }
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  }, [editor])
  return (
    <>
      <SlashMenu editor={editor} />
      <BubbleMenu editor={editor} />
      <BlockHandle editor={editor} />
      <TableBar editor={editor} />
      <EmbedDialog editor={editor} />
      <EmbedOffer editor={editor} />
      <RelatedStoryDialog editor={editor} />
    </>
  )
}
