import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { replacePresentationForms } from '@/lib/arabic/normalize'
import { crossesParts, deleteAcrossParts, partAt } from './parts'

/** Marks of direction and other letters that nobody sees; joiners stay, since they are spelling. */
const UNSEEN = /[\0\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Pasted text without what nobody sees, and with letters instead of their printed shapes. */
export function cleanText(text: string): string {
  return replacePresentationForms(text.replace(UNSEEN, '')).replace(/\p{Surrogate}/gu, '')
}

function clean(fragment: Fragment): Fragment {
  const nodes: Node[] = []
  fragment.forEach(node => {
    if (!node.isText) nodes.push(node.copy(clean(node.content)))
    else {
      const text = cleanText(node.text ?? '')
      if (text !== '') nodes.push(node.type.schema.text(text, node.marks))
    }
  })
  return Fragment.fromArray(nodes)
}

/** What is pasted: no rubbish, and in headline and standfirst one line of plain text. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPasted: slice => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
          handlePaste(view, _event, slice) {
            if (crossesParts(view.state)) view.dispatch(deleteAcrossParts(view.state))
            const { state } = view
            if (partAt(state.doc, state.selection.from) === 'body') return false
            const line = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ')
            view.dispatch(state.tr.insertText(line).scrollIntoView().setMeta('uiEvent', 'paste'))
            return true
          },
        },
      }),
    ]
  },
})
