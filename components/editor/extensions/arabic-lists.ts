import { Extension, wrappingInputRule } from '@tiptap/core'
import { toAsciiDigits } from '@/lib/arabic/digits'

/** As lists are typed in Arabic: «ـ » and «• » begin a bulleted one, «1- », «١- » and «١) » a numbered one. */
export const ArabicLists = Extension.create({
  name: 'arabicLists',

  addInputRules() {
    const { bulletList, orderedList } = this.editor.schema.nodes
    if (!bulletList || !orderedList) return []
    return [
      wrappingInputRule({ find: /^\s*[\u0640•]\s$/, type: bulletList }),
      wrappingInputRule({
        find: /^(\p{Nd}{1,3})[-)]\s$/u,
        type: orderedList,
        getAttributes: match => ({ start: Number(toAsciiDigits(match[1] ?? '1')) }),
      }),
    ]
  },
})
