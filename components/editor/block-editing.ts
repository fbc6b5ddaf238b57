import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pressInCard } from './cards/card-keys'
import { embedView } from './cards/embed-view'
import { relatedStoryView } from './cards/related-story-view'
import type { BlockSetting } from './cards/setting'
import { commandKeys } from './commands/command-keys'
import { numberFootnotes } from './notes/footnote-numbers'
import { footnoteView } from './notes/footnote-view'
import { enterInNotes, toNote } from './notes/go-to-note'
import { referenceView } from './notes/reference-view'

function pressInNotes(view: EditorView, event: KeyboardEvent): boolean {
  const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing
  const tr = isEnter && view.editable ? enterInNotes(view.state) : null
  if (tr) view.dispatch(tr)
  return tr !== null
}

/** Cards, notes and pull quotes as they are shown and written in, and the keys of all commands. Plain DOM throughout. */
export function blockEditing(setting: BlockSetting): Extension {
  return Extension.create({
    name: 'blockEditing',
    // Before the keys of lists and paragraphs, which know nothing of cards.
    priority: 2050,

    addProseMirrorPlugins() {
      return [
        numberFootnotes(),
        commandKeys(this.editor),
        new Plugin({
          props: {
            nodeViews: {
              embed: embedView(setting),
              relatedStory: relatedStoryView(setting),
              footnote: footnoteView(setting),
              footnoteReference: referenceView(setting),
            },
            handleKeyDown: (view, event) => pressInCard(view, event) || pressInNotes(view, event),
            handleClickOn(view, _pos, node, _nodePos, _event, isDirect) {
              const tr = isDirect && node.type.name === 'footnoteReference' ? toNote(view.state, node.attrs.note) : null
              if (tr) view.dispatch(tr)
              return tr !== null
            },
          },
        }),
      ]
    },
  })
}
