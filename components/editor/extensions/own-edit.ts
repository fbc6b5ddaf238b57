import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Transaction } from '@tiptap/pm/state'

/** Whether this person changed the text with it; others' changes come through the live document. */
export function isOwnEdit(transaction: Transaction): boolean {
  return transaction.docChanged && !isChangeOrigin(transaction)
}
