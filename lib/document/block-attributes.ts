import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import UniqueID from '@tiptap/extension-unique-id'
import { isBlockId, newBlockId } from './block-id'
import { ContentFault } from './faults'
import { LIMITS } from './limits'

/** Every node that stands as a block, at the top or inside another. */
export const BLOCK_TYPES = [
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'pullQuote',
  'divider',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'picture',
  'pictureCaption',
  'pictureCredit',
  'pictureAlternative',
  'embed',
  'relatedStory',
  'footnote',
]

function validateId(value: unknown): void {
  if (value === null) return
  if (typeof value === 'string' && value.length > LIMITS.id) throw new ContentFault('oversized', 'block id')
  if (!isBlockId(value)) throw new ContentFault('invalid', 'block id')
}

function validateDirection(value: unknown): void {
  if (value !== null && value !== 'rtl' && value !== 'ltr') throw new ContentFault('invalid', 'dir')
}

/** Meta of a transaction that brings thousands of blocks and names them itself: one by one it would take minutes. */
export const BLOCKS_NAMED = 'blocksNamed'

/**
 * `id`: stable identity of a block, which comments, diffs and versions hold on to. The writer whose keystroke makes a
 * block names it. Nothing is named on opening a document or on hearing of others' changes: reading must never write,
 * and two readers would name the same block twice.
 */
export const BlockId = UniqueID.extend({
  addGlobalAttributes() {
    return [
      {
        types: BLOCK_TYPES,
        attributes: {
          id: {
            default: null,
            validate: validateId,
            parseHTML: (element: HTMLElement) => {
              const id = element.getAttribute('data-id')
              return isBlockId(id) ? id : null
            },
            renderHTML: (attributes: Record<string, unknown>) => (attributes.id ? { 'data-id': attributes.id } : {}),
          },
        },
      },
    ]
  },

  onCreate() {},

  addProseMirrorPlugins() {
    const plugins = UniqueID.config.addProseMirrorPlugins?.call({ ...this, parent: undefined }) ?? []
    this.storage.needsInitialIdGeneration = false
    return plugins
  },
}).configure({
  types: BLOCK_TYPES,
  generateID: newBlockId,
  filterTransaction: transaction => !isChangeOrigin(transaction) && !transaction.getMeta(BLOCKS_NAMED),
})

/** `dir`: a direction that the writer chose for one block; null follows the newsroom's (right to left). */
export const BlockDirection = Extension.create({
  name: 'blockDirection',

  addGlobalAttributes() {
    return [
      {
        types: BLOCK_TYPES,
        attributes: {
          dir: {
            default: null,
            validate: validateDirection,
            parseHTML: element => {
              const value = element.getAttribute('dir')?.toLowerCase()
              return value === 'rtl' || value === 'ltr' ? value : null
            },
            renderHTML: attributes => (attributes.dir ? { dir: attributes.dir } : {}),
          },
        },
      },
    ]
  },
})
