import type { Editor } from '@tiptap/core'
import { insertBlocks } from '../blocks/insert-blocks'
import { topBlockById } from '../blocks/top-block'

/** Puts a card for a story below the caret, which goes on after it; or lets the card with this id lead there. */
export function putRelatedStory(editor: Editor, article: string, block: string | null): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const card = block === null ? null : topBlockById(tr.doc, block)
      if (card) {
        tr.setNodeAttribute(card.from, 'article', article)
        return true
      }
      const story = state.schema.nodes.relatedStory?.create({ article })
      if (story) insertBlocks(tr, [story], 'after')
      return story !== undefined
    })
    .run()
}
