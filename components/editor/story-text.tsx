import { memo } from 'react'
import { StaticBlocks } from '@/components/story/static-blocks'
import type { DocumentJSON } from '@/lib/document/document'

/** A story's text as it stands, not to be written in: before the live one is there, frozen in a dialog, as a version. */
export const StoryText = memo(function StoryText({ document }: { document: DocumentJSON }) {
  return (
    <div dir="rtl" lang="ar" className="story story-text mx-auto w-full">
      <StaticBlocks document={document} blocks={document.content} />
    </div>
  )
})
