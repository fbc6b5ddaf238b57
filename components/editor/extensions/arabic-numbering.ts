import { Extension, wrappingInputRule } from '@tiptap/core'
import { toAsciiDigits } from '@/lib/arabic/digits'

/** «١. » at the start of a paragraph begins a numbered list, as «1. » does. */
export const ArabicNumbering = Extension.create({
  name: 'arabicNumbering',

  addInputRules() {
    const type = this.editor.schema.nodes.orderedList
    if (!type) return []
    return [
      wrappingInputRule({
        find: /^([٠-٩۰-۹]{1,4})[.)]\s$/,
        type,
        getAttributes: match => ({ start: Number(toAsciiDigits(match[1] ?? '1')) }),
      }),
    ]
  },
})
