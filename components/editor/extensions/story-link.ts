import type { Editor } from '@tiptap/core'
import { isAllowedLink } from '@/lib/document/marks/link'

/** The address of the link at the selection; null where there is none. */
export function hrefAt(editor: Editor): string | null {
  if (!editor.isActive('link')) return null
  const { href } = editor.getAttributes('link')
  return typeof href === 'string' ? href : null
}

/** What was typed as a full address, `https://` and `mailto:` added where they were left out; null for what may not be linked to. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim()
  if (isAllowedLink(address)) return address
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return completed(`mailto:${address}`)
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(address)) return completed(`https://${address}`)
  return null
}

const completed = (address: string) => (isAllowedLink(address) ? address : null)

/** Links what is selected, or the whole link at the caret; without either the address itself is written. */
export function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus()
  if (editor.isActive('link')) chain.extendMarkRange('link').setLink({ href }).run()
  else if (!editor.state.selection.empty) chain.setLink({ href }).run()
  else chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run()
}
