import { type Editor, Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { CellSelection, handlePaste as pasteCells } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { LIMITS } from '@/lib/document/limits'
import { endUndoStep } from '../extensions/undo-step'
import { placeAtCaret, placeBefore } from '../picture/place'
import { insertPictures } from '../picture/uploads'
import { cleanSlice } from './clean-slice'
import { forCell } from './fit'
import { cellDepth, excessOfTable, isTable } from './in-table'
import { Incoming } from './incoming'
import { insertPasted } from './insert-pasted'
import { findExcess, MAX_HTML_MEGABYTES, MEGABYTE, type PasteExcess } from './paste-limits'
import { type PasteReport, reportOf } from './paste-report'
import { plainTextSlice } from './plain-text'
import { renewNotes } from './renew-notes'
import { takeOutPictures, type WaitingPicture } from './waiting-pictures'

/**
 * What is pasted or dropped from outside comes in as an article's blocks and as one step of undo. Pages are cleaned
 * before ProseMirror reads them, what was read is checked, and the place decides what becomes of it. Pictures follow by
 * themselves once the library has them; what is left out is told by the editor's event `pasteReport`.
 */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    const { editor } = this
    let incoming = new Incoming(null)
    const receive = (event: Event, data: DataTransfer | null) => {
      incoming = new Incoming(data)
      const excess = data && tooLargeToRead(data)
      if (!excess) return false
      event.preventDefault()
      tell(editor, { pictures: [], players: 0, excess })
      return true
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => view.editable && receive(event, event.clipboardData),
            drop: (view, event) => view.editable && !view.dragging && receive(event, event.dataTransfer),
          },
          transformPastedHTML: html => incoming.clean(html),
          clipboardTextParser: (text, $context, isPlain, view) =>
            plainTextSlice(text, view.state.schema, $context.marks(), !isPlain),
          transformPasted: (slice, view) => (view.dragging ? slice : renewNotes(cleanSlice(slice), view.state.doc)),
          handlePaste: (view, event, slice) => {
            event.preventDefault()
            paste(editor, view, event, slice, incoming)
            return true
          },
          handleDrop: (view, event, slice, isMoved) => {
            if (isMoved || view.dragging || slice.size === 0) return false
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (!place) return false
            view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))))
            view.focus()
            paste(editor, view, null, slice, incoming)
            return true
          },
        },
      }),
    ]
  },
})

function tooLargeToRead(data: DataTransfer): PasteExcess | null {
  if (data.getData('text/plain').length > LIMITS.text) return { limit: 'text', most: LIMITS.text }
  if (data.getData('text/html').length > MAX_HTML_MEGABYTES * MEGABYTE)
    return { limit: 'bytes', most: MAX_HTML_MEGABYTES }
  return null
}

function tell(editor: Editor, report: PasteReport | null): void {
  editor.emit('pasteReport', report)
}

function paste(editor: Editor, view: EditorView, event: ClipboardEvent | null, slice: Slice, incoming: Incoming): void {
  const excess = findExcess(view.state.doc, slice.content) ?? excessOfTable(view.state, slice)
  if (excess) {
    tell(editor, { pictures: [], players: 0, excess })
    return
  }
  endUndoStep(view.state)
  const waiting = pasteIntoCells(view, event, slice) ? [] : pasteText(view, slice, incoming)
  endUndoStep(view.state)
  const sources = incoming.sources()
  const lost = waiting.filter(({ media }) => !sources.has(media)).length
  for (const picture of waiting) {
    const source = sources.get(picture.media)
    if (source !== undefined) insertPictures(editor, [source], placeOf(view, picture), wordsOf(picture))
  }
  tell(editor, reportOf(incoming, lost))
}

/** Cells that are pasted into a table take the place of its cells; what is pasted over cells fills them. */
function pasteIntoCells(view: EditorView, event: ClipboardEvent | null, slice: Slice): boolean {
  const { state } = view
  if (!event || cellDepth(state) === 0) return false
  if (isTable(slice)) return pasteCells(view, event, slice)
  return state.selection instanceof CellSelection && pasteCells(view, event, forCell(slice, state.schema).inside)
}

function pasteText(view: EditorView, slice: Slice, incoming: Incoming): WaitingPicture[] {
  const tr = insertPasted(view.state, slice)
  if (!tr) return []
  const waiting = takeOutPictures(
    tr,
    incoming.pictures.map(({ media }) => media),
  )
  dispatchPaste(view, tr)
  return waiting
}

/** Not as the user event «paste», at which Tiptap's rules would take asterisks out of the words. */
function dispatchPaste(view: EditorView, tr: Transaction): void {
  view.dispatch(tr.scrollIntoView().setMeta('paste', true))
}

const wordsOf = ({ caption, alternative }: WaitingPicture) => ({ caption, alternative })

function placeOf({ state: { doc, selection } }: EditorView, { index }: WaitingPicture) {
  return index === null ? placeAtCaret(doc, selection.to) : placeBefore(doc, index)
}
