import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef } from 'react'
import type { CommandId } from '../commands/command'
import { tableAt } from '../commands/table-commands'
import { FloatingTools, ToolsLine } from '../floating/floating-tools'
import { selectionLines } from '../floating/selection-lines'
import { CommandButton } from '../toolbar/command-button'
import { useBubble } from './use-bubble'

const WORDS: CommandId[] = ['bold', 'italic', 'link']
const BLOCKS: CommandId[] = ['heading2', 'heading3', 'quote']
const DIRECTIONS: CommandId[] = ['directionRtl', 'directionLtr']

/** What can be done to the words that are selected, right beside them. */
export function BubbleMenu({ editor }: { editor: Editor }) {
  const menu = useRef<HTMLDivElement>(null)
  const { selection, hide } = useBubble(editor, menu)
  return selection ? <Tools editor={editor} menu={menu} onLeft={hide} /> : null
}

interface ToolsProps {
  editor: Editor
  menu: RefObject<HTMLDivElement | null>
  onLeft: () => void
}

function Tools({ editor, menu, onLeft }: ToolsProps) {
  const t = useTranslations('editor.bubble')
  const buttons = (ids: CommandId[]) => ids.map(id => <CommandButton key={id} editor={editor} id={id} />)
  return (
    <FloatingTools
      editor={editor}
      name="bubble"
      label={t('label')}
      element={menu}
      // Above a table stand the tools of the table.
      read={() => ({
        lines: selectionLines(editor.view),
        prefer: tableAt(editor) ? 'below' : 'above',
        align: 'center',
        gap: 8,
      })}
      onLeft={onLeft}
      className="z-30"
    >
      {buttons(WORDS)}
      <ToolsLine />
      {buttons(BLOCKS)}
      <ToolsLine />
      {buttons(DIRECTIONS)}
    </FloatingTools>
  )
}
