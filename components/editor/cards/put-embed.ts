import type { Editor } from '@tiptap/core'
import { insertBlocks } from '../blocks/insert-blocks'
import { type TopBlock, topBlockById } from '../blocks/top-block'

/** The address of the card with this id; empty where there is none. */
export function hrefOfEmbed(editor: Editor, block: string | null): string {
  const href: unknown = block && topBlockById(editor.state.doc, block)?.node.attrs.href
  return typeof href === 'string' ? href : ''
}

/** Puts a card for an address below the caret, with the caret in its title; or changes where a card leads. */
export function putEmbed(editor: Editor, href: string, card: TopBlock | null): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      if (card) {
        tr.setNodeAttribute(card.from, 'href', href)
        return true
      }
      const embed = state.schema.nodes.embed?.create({ href })
      if (embed) insertBlocks(tr, [embed], 'inside')
      return embed !== undefined
    })
    .run()
}
