import type { Editor } from '@tiptap/core'
import type { LucideIcon } from 'lucide-react'
import { partAt } from '@/components/editor/extensions/parts'
import type { Keys } from '@/components/ui/keys'
import type { Messages } from '@/messages/catalogue'

/** Each has its name and the words that it is searched by in messages: `editor.commands.{id}`. */
export type CommandId = keyof Messages['editor']['commands']

/** Where a command stands in menus, in the palette and in the sheet of shortcuts. */
export type CommandGroup = 'marks' | 'blocks' | 'insert' | 'block' | 'table' | 'history'

/**
 * Something that can be done to the text at the caret. The toolbar, the menus, the palette and the sheet of shortcuts
 * all show the same ones; the keys themselves are bound by the extensions of the schema.
 */
export interface EditorCommand {
  readonly id: CommandId
  readonly group: CommandGroup
  readonly icon: LucideIcon
  /** Its icon points somewhere, and turns with the page. */
  readonly turns?: boolean
  /** It takes something away. */
  readonly isGrave?: boolean
  readonly keys?: Keys
  /** What does the same when it is typed, as `## `. */
  readonly typed?: readonly string[]
  isAvailable(editor: Editor): boolean
  /** Whether it is so already at the caret. */
  isActive?(editor: Editor): boolean
  /** Gives the caret back to the text. */
  run(editor: Editor): void
}

/** Whether the caret is in the body, and somebody may write there: headline and standfirst are plain text. */
export function isInBody(editor: Editor): boolean {
  return editor.isEditable && partAt(editor.state.doc, editor.state.selection.from) === 'body'
}
