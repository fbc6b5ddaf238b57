import type { Editor } from '@tiptap/core'
import { Image, Minus, Newspaper, SquarePlay, Superscript, Table, TextQuote } from 'lucide-react'
import { emptyTable, insertBlocks } from '@/components/editor/blocks/insert-blocks'
import { canHaveFootnote, insertFootnote } from '@/components/editor/blocks/insert-footnote'
import { groundOf } from '@/components/editor/blocks/turn-into'
import { choosePictures } from '@/components/editor/picture/choose-pictures'
import { insertPictures } from '@/components/editor/picture/uploads'
import { ask } from './asking'
import { type EditorCommand, isInBody } from './command'

const ROWS = 3
const COLUMNS = 3

function togglePullQuote(editor: Editor): void {
  const chain = editor.chain().focus()
  if (editor.isActive('pullQuote')) chain.setParagraph().run()
  else chain.setNode('pullQuote').run()
}

/** What the text does not have until it is put there. */
export const insertCommands: EditorCommand[] = [
  {
    id: 'picture',
    group: 'insert',
    icon: Image,
    isAvailable: isInBody,
    run(editor) {
      editor.commands.focus()
      void choosePictures().then(files => insertPictures(editor, files))
    },
  },
  {
    id: 'table',
    group: 'insert',
    icon: Table,
    isAvailable: editor => isInBody(editor) && !groundOf(editor.state).isInCell,
    run: editor =>
      editor
        .chain()
        .focus()
        .command(({ tr, state }) => {
          const table = emptyTable(state.schema, ROWS, COLUMNS)
          if (table) insertBlocks(tr, [table], 'inside')
          return table !== null
        })
        .run(),
  },
  {
    id: 'pullQuote',
    group: 'insert',
    icon: TextQuote,
    turns: true,
    isAvailable(editor) {
      const { isTurnable, isInCell } = groundOf(editor.state)
      return isInBody(editor) && isTurnable && !isInCell
    },
    isActive: editor => editor.isActive('pullQuote'),
    run: togglePullQuote,
  },
  {
    id: 'divider',
    group: 'insert',
    icon: Minus,
    typed: ['---'],
    isAvailable: isInBody,
    run: editor =>
      editor
        .chain()
        .focus()
        .command(({ tr, state }) => {
          const divider = state.schema.nodes.divider?.create()
          if (divider) insertBlocks(tr, [divider], 'after')
          return divider !== undefined
        })
        .run(),
  },
  {
    id: 'footnote',
    group: 'insert',
    icon: Superscript,
    keys: 'Mod+Alt+F',
    isAvailable: editor => isInBody(editor) && canHaveFootnote(editor.state),
    run: editor =>
      editor
        .chain()
        .focus()
        .command(({ tr }) => insertFootnote(tr))
        .run(),
  },
  {
    id: 'embed',
    group: 'insert',
    icon: SquarePlay,
    isAvailable: isInBody,
    run: editor => ask(editor, 'embed'),
  },
  {
    id: 'relatedStory',
    group: 'insert',
    icon: Newspaper,
    turns: true,
    isAvailable: isInBody,
    run: editor => ask(editor, 'relatedStory'),
  },
]
