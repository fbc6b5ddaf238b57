import type { Editor } from '@tiptap/core'
import {
  Heading2,
  Heading3,
  Heading4,
  List,
  ListIndentDecrease,
  ListIndentIncrease,
  ListOrdered,
  Pilcrow,
  PilcrowLeft,
  PilcrowRight,
  Quote,
  WrapText,
} from 'lucide-react'
import { groundOf } from '@/components/editor/blocks/turn-into'
import { type BlockDir, directionAt, setDirection } from '@/components/editor/extensions/block-direction'
import { type CommandId, type EditorCommand, isInBody } from './command'

const icons = { 2: Heading2, 3: Heading3, 4: Heading4 }

const mayTurn = (editor: Editor) => isInBody(editor) && groundOf(editor.state).isTurnable
const mayTurnOutsideCells = (editor: Editor) => mayTurn(editor) && !groundOf(editor.state).isInCell

function heading(level: 2 | 3 | 4): EditorCommand {
  return {
    id: `heading${level}`,
    group: 'blocks',
    icon: icons[level],
    keys: `Mod+Alt+${level}`,
    typed: ['#'.repeat(level)],
    isAvailable: mayTurnOutsideCells,
    isActive: editor => editor.isActive('heading', { level }),
    run: editor => editor.chain().focus().setHeading({ level }).run(),
  }
}

function direction(id: CommandId, icon: EditorCommand['icon'], dir: BlockDir): EditorCommand {
  return {
    id,
    group: 'blocks',
    icon,
    isAvailable: editor => editor.isEditable,
    isActive: editor => directionAt(editor) === dir,
    run: editor => setDirection(editor, dir),
  }
}

/** What the block at the caret can become. */
export const blockCommands: EditorCommand[] = [
  {
    id: 'paragraph',
    group: 'blocks',
    icon: Pilcrow,
    turns: true,
    keys: 'Mod+Alt+0',
    isAvailable: mayTurn,
    isActive: editor => editor.isActive('paragraph'),
    run: editor => editor.chain().focus().setParagraph().run(),
  },
  heading(2),
  heading(3),
  heading(4),
  {
    id: 'bulletList',
    group: 'blocks',
    icon: List,
    turns: true,
    keys: 'Mod+Shift+8',
    typed: ['-', '*'],
    isAvailable: mayTurn,
    isActive: editor => editor.isActive('bulletList'),
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    group: 'blocks',
    icon: ListOrdered,
    turns: true,
    keys: 'Mod+Shift+7',
    typed: ['1.', '١.', '١-'],
    isAvailable: mayTurn,
    isActive: editor => editor.isActive('orderedList'),
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'quote',
    group: 'blocks',
    icon: Quote,
    turns: true,
    keys: 'Mod+Shift+B',
    typed: ['>'],
    isAvailable: mayTurnOutsideCells,
    isActive: editor => editor.isActive('blockquote'),
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'indent',
    group: 'blocks',
    icon: ListIndentIncrease,
    turns: true,
    keys: 'Tab',
    isAvailable: editor => isInBody(editor) && editor.can().sinkListItem('listItem'),
    run: editor => editor.chain().focus().sinkListItem('listItem').run(),
  },
  {
    id: 'outdent',
    group: 'blocks',
    icon: ListIndentDecrease,
    turns: true,
    keys: 'Shift+Tab',
    isAvailable: editor => isInBody(editor) && editor.can().liftListItem('listItem'),
    run: editor => editor.chain().focus().liftListItem('listItem').run(),
  },
  direction('directionAuto', WrapText, null),
  direction('directionRtl', PilcrowLeft, 'rtl'),
  direction('directionLtr', PilcrowRight, 'ltr'),
]
