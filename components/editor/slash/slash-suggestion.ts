import { type Editor, Extension, type Range } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { ResolvedPos } from '@tiptap/pm/model'
import { PluginKey, type Transaction } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion } from '@tiptap/suggestion'
import type { EditorCommand } from '../commands/command'
import { partAt } from '../extensions/parts'
import { inOneUndoStep } from '../extensions/undo-step'
import { LOOKED_AT, slashMatch } from './slash-match'

/** The menu that a slash opened: what was typed after it, and where it stands. */
export interface Slash {
  query: string
  range: Range
}

/** Told to whoever draws the menu; nothing is told while somebody merely types. */
export class SlashState {
  current: Slash | null = null
  /** What the menu makes of a key; true where it is the menu's. */
  onKey: ((event: KeyboardEvent) => boolean) | null = null
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = () => this.current

  tell(slash: Slash | null): void {
    const { current } = this
    if (current?.query === slash?.query && current?.range.from === slash?.range.from) return
    this.current = slash
    for (const listener of this.#listeners) listener()
  }
}

declare module '@tiptap/core' {
  interface Storage {
    slash: { state: SlashState }
  }
}

const key = new PluginKey('slash')

function findMatch({ $position }: { $position: ResolvedPos }) {
  const { parent, parentOffset, pos } = $position
  const before = parent.textBetween(Math.max(0, parentOffset - LOOKED_AT), parentOffset, null, leaf =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  )
  const match = slashMatch(before)
  if (!match) return null
  const range = { from: pos - match.length, to: pos }
  return { range, query: match.query, text: before.slice(-match.length) }
}

/** The menu opens by typing alone: not by undo, by pasting, by others, nor by a click behind a slash. */
function isTyped(transaction: Transaction): boolean {
  return transaction.docChanged && !isChangeOrigin(transaction) && transaction.getMeta('paste') !== true
}

/** `/` or `\` with the name of a block. */
export const SlashSuggestion = Extension.create<object, { state: SlashState }>({
  name: 'slash',

  addStorage() {
    return { state: new SlashState() }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const { state: slash } = this.storage
    return [
      Suggestion({
        pluginKey: key,
        editor,
        char: '/',
        allowSpaces: true,
        decorationClass: 'slash-query',
        findSuggestionMatch: findMatch,
        allow: ({ state, range }) => partAt(state.doc, range.from) === 'body',
        shouldShow: ({ transaction }) => slash.current !== null || isTyped(transaction),
        render: () => ({
          onStart: ({ query, range }) => slash.tell({ query, range }),
          onUpdate: ({ query, range }) => slash.tell({ query, range }),
          onExit: () => slash.tell(null),
          onKeyDown: ({ event }) => !event.isComposing && event.keyCode !== 229 && (slash.onKey?.(event) ?? false),
        }),
      }),
    ]
  },

  onBlur() {
    leaveSlash(this.editor)
  },
})

/** Closes the menu; what was typed stays. */
export function leaveSlash(editor: Editor): void {
  if (editor.storage.slash.state.current) exitSuggestion(editor.view, key)
}

/** Takes away what was typed and does what it named; one undo gives both back. */
export function runSlash(editor: Editor, { range }: Slash, command: EditorCommand): void {
  inOneUndoStep(editor.state, () => {
    editor.chain().deleteRange(range).run()
    command.run(editor)
  })
}
