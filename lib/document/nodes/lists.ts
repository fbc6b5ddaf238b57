import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { ContentFault } from '../faults'

/**
 * A list's item. Tiptap wants a paragraph first, but two people may delete different paragraphs of one item at once,
 * which leaves the nested list alone in it; y-tiptap then deletes the item with all of its text. Any order is valid here.
 */
export const ArticleListItem = ListItem.extend({ content: '(paragraph | bulletList | orderedList)+' })

export const ArticleBulletList = BulletList

/** A numbered list, which may begin with another number than 1. */
export const ArticleOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
          return isStart(start) ? start : 1
        },
        validate: (value: unknown) => {
          if (!isStart(value)) throw new ContentFault('invalid', 'first number of a list')
        },
      },
    }
  },
})

function isStart(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 99_999
}
