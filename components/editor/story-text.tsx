import { renderToReactElement } from '@tiptap/static-renderer/pm/react'
import { memo } from 'react'
import type { DocumentJSON } from '@/lib/document/document'
import { extensions } from '@/lib/document/schema'
import './story.css'

/** A story's text as it stands, not to be written in: before the live one is there, frozen in a dialog, as a version. */
export const StoryText = memo(function StoryText({ document }: { document: DocumentJSON }) {
  return (
    <div dir="rtl" lang="ar" className="story story-text mx-auto w-full">
      {renderToReactElement({ content: document, extensions })}
    </div>
  )
})
