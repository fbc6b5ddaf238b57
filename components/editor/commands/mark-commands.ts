import type { Editor } from '@tiptap/core'
import { Bold, Italic, Link2 } from 'lucide-react'
import { askForLink } from './ask-for-link'
import { type EditorCommand, isInBody } from './command'

/** In the body, and in a text that takes such marks: the title of a card or a credit is plain. */
function mayMark(name: 'bold' | 'italic' | 'link') {
  return (editor: Editor) => {
    const { $from } = editor.state.selection
    const mark = editor.schema.marks[name]
    return isInBody(editor) && mark !== undefined && $from.parent.type.allowsMarkType(mark)
  }
}

/** What can be done to words. */
export const markCommands: EditorCommand[] = [
  {
    id: 'bold',
    group: 'marks',
    icon: Bold,
    keys: 'Mod+B',
    typed: ['**…**', '__…__'],
    isAvailable: mayMark('bold'),
    isActive: editor => editor.isActive('bold'),
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    group: 'marks',
    icon: Italic,
    keys: 'Mod+I',
    typed: ['*…*', '_…_'],
    isAvailable: mayMark('italic'),
    isActive: editor => editor.isActive('italic'),
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: 'link',
    group: 'marks',
    icon: Link2,
    keys: 'Mod+K',
    isAvailable: mayMark('link'),
    isActive: editor => editor.isActive('link'),
    run: askForLink,
  },
]
