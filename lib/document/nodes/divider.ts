import { HorizontalRule } from '@tiptap/extension-horizontal-rule'

/** A pause between two parts of the text. */
export const Divider = HorizontalRule.extend({ name: 'divider', group: 'standalone' })
