import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toolbar as Radix } from 'radix-ui'
import { useRef } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { CommandId } from '../commands/command'
import { getCommand } from '../commands/registry'
import { tableAt } from '../commands/table-commands'
import { FloatingTools, ToolsLine } from '../floating/floating-tools'
import type { Anchor } from '../floating/use-place'
import { CommandButton } from '../toolbar/command-button'
import { CommandItems } from '../toolbar/command-items'
import { keepFocus } from '../toolbar-button'

const ADD: CommandId[] = ['rowAbove', 'rowBelow', 'columnRight', 'columnLeft']
const HEADS: CommandId[] = ['headerRow', 'headerColumn']
const CELLS: CommandId[] = ['mergeCells', 'splitCell']
const DELETE: CommandId[] = ['deleteRow', 'deleteColumn', 'deleteTable']

/** The tools of the table that the caret is in, above the corner that it begins at. */
export function TableBar({ editor }: { editor: Editor }) {
  const place = useEditorState({
    editor,
    selector: ({ editor: current }) => (current.isEditable ? (tableAt(current)?.place ?? null) : null),
  })
  return place === null ? null : <Bar editor={editor} place={place} />
}

function Bar({ editor, place }: { editor: Editor; place: number }) {
  const t = useTranslations('editor.table')
  const bar = useRef<HTMLDivElement>(null)
  const buttons = (ids: CommandId[]) => ids.map(id => <CommandButton key={id} editor={editor} id={id} />)
  return (
    <FloatingTools
      editor={editor}
      name="table"
      label={t('label')}
      element={bar}
      read={() => anchorOf(editor, place)}
      className="z-10"
    >
      {buttons(ADD)}
      <ToolsLine />
      {buttons(HEADS)}
      <ToolsLine />
      {buttons(CELLS)}
      <ToolsLine />
      <Menu
        align="end"
        trigger={
          <Radix.Button asChild>
            <IconButton
              label={t('delete')}
              size="small"
              icon={<Trash2 aria-hidden className="size-4.5" />}
              onMouseDown={keepFocus}
            />
          </Radix.Button>
        }
      >
        <CommandItems editor={editor} commands={DELETE.map(getCommand)} />
      </Menu>
    </FloatingTools>
  )
}

function anchorOf(editor: Editor, place: number): Anchor | null {
  const wrapper = editor.view.nodeDOM(place)
  const table = wrapper instanceof HTMLElement ? (wrapper.querySelector('table') ?? wrapper) : null
  if (!table) return null
  const isRtl = getComputedStyle(table).direction === 'rtl'
  const box = table.getBoundingClientRect()
  return { lines: [box], prefer: 'above', align: isRtl ? 'right' : 'left', gap: 6 }
}
