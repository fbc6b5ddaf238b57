import { getExtensionField } from '@tiptap/core'
import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  liftEmptyBlock,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import type { Attrs, MarkType, Node, NodeType } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import {
  type Command,
  EditorState,
  type Plugin,
  type PluginView,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  cellAround,
  deleteColumn,
  deleteRow,
  inSameTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as Y from 'yjs'
import { BlockId } from '../block-attributes'
import { newBlockId } from '../block-id'
import { type DocumentJSON, fromNode, type NodeJSON } from '../document'
import { articleTableEditing, mendTables } from '../nodes/table-editing'
import { FRAGMENT, schema } from '../schema'

/* One honest person at an editor: the real y-tiptap binding, with as much of a view as it needs and no DOM. */

/** What a writer does next; numbers are places in the document, as fractions of it. */
export interface Keystroke {
  kind: (typeof KINDS)[number]
  from: number
  to: number
}

const KINDS = [
  'type',
  'type',
  'type',
  'type',
  'enter',
  'enter',
  'backspace',
  'erase',
  'erase',
  'bold',
  'link',
  'heading',
  'paragraph',
  'bullets',
  'numbers',
  'quote',
  'lift',
  'sink',
  'unlist',
  'move',
  'erase block',
  'copy',
  'direction',
  'pull quote',
  'insert',
  'insert',
  'note',
  'attribute',
  'add row',
  'add column',
  'delete row',
  'delete column',
  'merge cells',
  'split cell',
  'head',
  'undo',
  'redo',
] as const

/** Anywhere in the document alike; fast-check itself prefers both ends. */
const place = fc.noBias(fc.nat(1_000)).map(thousandths => thousandths / 1_000)

export const arbitraryKeystroke: fc.Arbitrary<Keystroke> = fc.record({
  kind: fc.constantFrom(...KINDS),
  from: place,
  to: place,
})

export class Writer {
  readonly ydoc = new Y.Doc()
  /** Updates made here and not yet sent. */
  readonly outbox: Uint8Array[] = []
  readonly #undo: Y.UndoManager
  readonly #view: { state: EditorState; dispatch(transaction: Transaction): void; hasFocus(): boolean }

  constructor(updates: readonly Uint8Array[]) {
    for (const update of updates) Y.applyUpdate(this.ydoc, update, 'server')
    const fragment = this.ydoc.getXmlFragment(FRAGMENT)
    const sync = ySyncPlugin(fragment)
    this.#undo = new Y.UndoManager(fragment, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 })
    const binding: { current?: PluginView } = {}
    const view = {
      state: EditorState.create({ schema, plugins: [sync, ...namingPlugins(), articleTableEditing()] }),
      dispatch: (transaction: Transaction) => {
        view.state = view.state.apply(transaction)
        binding.current?.update?.(asView(view), view.state)
      },
      hasFocus: () => false,
    }
    this.#view = view
    binding.current = sync.spec.view?.(asView(view))
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.outbox.push(update)
    })
  }

  get state(): EditorState {
    return this.#view.state
  }

  /** What this writer sees. */
  get document(): DocumentJSON {
    return fromNode(this.state.doc)
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.ydoc, update, 'server')
  }

  /** The caret rests in the headline between keystrokes: y-tiptap 3.0.9 can throw when it puts one back elsewhere. */
  do(keystroke: Keystroke): void {
    this.#press(keystroke)
    this.#select(1, 1)
  }

  #press({ kind, from, to }: Keystroke): void {
    const { doc } = this.state
    const size = doc.content.size
    const [start, end] = [Math.min(from, to), Math.max(from, to)]
    const at = Math.round(from * size)
    if (kind === 'undo' || kind === 'redo') {
      this.#undo[kind]()
      return
    }
    if (kind === 'move' || kind === 'copy' || kind === 'erase block') {
      this.#move(kind, from, to)
      return
    }
    if (kind === 'insert') {
      this.#insert(from, to)
      return
    }
    const ranged = RANGED.has(kind)
    const width = ranged ? Math.min(Math.round((end - start) * size), 40) : 0
    this.#select(at, Math.min(at + width, size))
    if (kind === 'type') this.#view.dispatch(this.state.tr.insertText(to > 0.5 ? 'كلمة ' : 'و'))
    else if (kind === 'direction') this.#turn(to > 0.5 ? 'ltr' : null)
    else if (kind === 'note') this.#note()
    else if (kind === 'attribute') this.#change(at)
    else if (isTableKey(kind)) this.#restructure(kind, at, at + Math.round(to * 20))
    else COMMANDS[kind](this.state, transaction => this.#view.dispatch(transaction))
  }

  #select(from: number, to: number): void {
    const { doc, tr } = this.state
    const selection = TextSelection.between(doc.resolve(from), doc.resolve(to))
    const [start, end] = [selection.from, selection.to].map(position => afterWholeLetter(doc, position))
    this.#view.dispatch(tr.setSelection(TextSelection.create(doc, start ?? from, end)))
  }

  #turn(dir: string | null): void {
    const { $from } = this.state.selection
    if ($from.depth > 0) this.#view.dispatch(this.state.tr.setNodeAttribute($from.before(1), 'dir', dir))
  }

  /** A table command on the cells around two places. */
  #restructure(kind: TableKey, from: number, to: number): void {
    const mended = mendTables(this.state)
    if (mended) this.#view.dispatch(mended)
    const { doc, tr } = this.state
    const [$anchor, $head] = [from, to].map(place => cellAround(doc.resolve(Math.min(place, doc.content.size))))
    if (!$anchor) return
    this.#view.dispatch(
      tr.setSelection(new CellSelection($anchor, $head && inSameTable($anchor, $head) ? $head : $anchor)),
    )
    TABLE_KEYS[kind](this.state, transaction => this.#view.dispatch(transaction))
  }

  /** A new block between two others. */
  #insert(from: number, to: number): void {
    const { doc, tr } = this.state
    const block = INSERTED[Math.min(Math.floor(to * INSERTED.length), INSERTED.length - 1)]
    if (block) this.#view.dispatch(tr.insert(placeInBody(doc, from), schema.nodeFromJSON(block)))
  }

  /** A reference at the caret and its note at the end. */
  #note(): void {
    const { doc, tr, selection } = this.state
    const note = newBlockId()
    const reference = node('footnoteReference').create({ note })
    const { $from } = selection
    if (!$from.parent.canReplaceWith($from.index(), $from.index(), reference.type)) return
    const end = node('footnote').create({ note }, schema.text('حاشية'))
    this.#view.dispatch(tr.insert(doc.content.size, end).insert($from.pos, reference))
  }

  /** Another picture, address or width for what stands at a place. */
  #change(at: number): void {
    const { doc, tr } = this.state
    doc.nodesBetween(at, Math.min(at + 20, doc.content.size), (found, position) => {
      const change = CHANGES[found.type.name]
      if (change) tr.setNodeAttribute(position, ...change)
    })
    this.#view.dispatch(tr)
  }

  /** Cuts or copies a block of the body to another place, or cuts it for good. */
  #move(kind: 'move' | 'copy' | 'erase block', from: number, to: number): void {
    const { doc, tr } = this.state
    const count = doc.childCount - 2
    const [source, target] = [from, to].map(part => 2 + Math.min(Math.floor(part * count), count - 1))
    if (source === undefined || target === undefined || source >= doc.childCount) return
    const block = doc.child(source)
    const position = (index: number) => doc.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0)
    if (kind !== 'copy') tr.delete(position(source), position(source) + block.nodeSize)
    if (kind !== 'erase block') tr.insert(tr.mapping.map(position(target)), kind === 'copy' ? nameless(block) : block)
    if (kind === 'erase block' && count === 1) return
    this.#view.dispatch(tr)
  }
}

const COMMANDS: Record<
  Exclude<
    Keystroke['kind'],
    | 'type'
    | 'undo'
    | 'redo'
    | 'move'
    | 'copy'
    | 'erase block'
    | 'direction'
    | 'insert'
    | 'note'
    | 'attribute'
    | TableKey
  >,
  Command
> = {
  enter: chainCommands(splitListItem(node('listItem')), createParagraphNear, liftEmptyBlock, splitBlock),
  backspace: chainCommands(deleteSelection, joinBackward, joinForward),
  erase: deleteSelection,
  bold: toggleMark(mark('bold')),
  link: toggleMark(mark('link'), { href: 'https://example.com' }),
  heading: turnInto('heading', { level: 3 }),
  paragraph: turnInto('paragraph'),
  bullets: wrapInList(node('bulletList')),
  numbers: wrapInList(node('orderedList')),
  quote: wrapIn(node('blockquote')),
  'pull quote': turnInto('pullQuote'),
  lift,
  sink: sinkListItem(node('listItem')),
  unlist: liftListItem(node('listItem')),
}

const TABLE_KEYS = {
  'add row': addRowAfter,
  'add column': addColumnAfter,
  'delete row': deleteRow,
  'delete column': deleteColumn,
  'merge cells': mergeCells,
  'split cell': splitCell,
  head: toggleHeader('row'),
} satisfies Partial<Record<Keystroke['kind'], Command>>

type TableKey = keyof typeof TABLE_KEYS

function isTableKey(kind: Keystroke['kind']): kind is TableKey {
  return Object.hasOwn(TABLE_KEYS, kind)
}

const RANGED: ReadonlySet<Keystroke['kind']> = new Set(['erase', 'bold', 'link', 'quote'])

const MEDIA = '0190b6f2-7c1a-7c3e-8f00-0242ac120004'
const paragraphOf = (text: string): NodeJSON => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const rowOf = (type: string, ...texts: string[]): NodeJSON => ({
  type: 'tableRow',
  content: texts.map(text => ({ type, content: [paragraphOf(text)] })),
})

const INSERTED: readonly NodeJSON[] = [
  { type: 'table', content: [rowOf('tableHeader', 'البلد', 'العدد'), rowOf('tableCell', 'مصر', '12')] },
  {
    type: 'picture',
    attrs: { media: MEDIA },
    content: [{ type: 'pictureCaption' }, { type: 'pictureCredit' }, { type: 'pictureAlternative' }],
  },
  { type: 'divider' },
  { type: 'embed', attrs: { href: 'https://vimeo.com/1' } },
  { type: 'relatedStory', attrs: { article: MEDIA } },
]

/** One attribute of a kind of block, and what it becomes. */
const CHANGES: Record<string, [string, unknown]> = {
  picture: ['media', '0190b6f2-7c1a-7c3e-8f00-0242ac120005'],
  embed: ['href', 'https://youtu.be/1'],
  tableCell: ['colwidth', [120]],
}

/** As Tiptap's: a block keeps its name when its kind changes. */
function turnInto(name: string, attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const { id, dir } = state.selection.$from.parent.attrs
    return setBlockType(node(name), { ...attrs, id, dir })(state, dispatch)
  }
}

/** The very plugins by which an editor names blocks. */
function namingPlugins(): Plugin[] {
  const extensions = [BlockId, { name: 'collaboration', options: {} }]
  const context = {
    name: BlockId.name,
    options: BlockId.options,
    storage: {},
    editor: { extensionManager: { extensions } },
  }
  return getExtensionField<() => Plugin[]>(BlockId, 'addProseMirrorPlugins', context)()
}

/** As the editor pastes: copies come without names. */
function nameless(block: Node): Node {
  if (!block.type.spec.attrs?.id) return block
  return block.type.create({ ...block.attrs, id: null }, block.children.map(nameless))
}

/** A place between two blocks of the body. */
function placeInBody(doc: Node, part: number): number {
  const count = 2 + Math.round(part * (doc.childCount - 2))
  return doc.children.slice(0, count).reduce((sum, child) => sum + child.nodeSize, 0)
}

/** No caret stands inside a letter outside the basic plane. */
function afterWholeLetter(doc: Node, position: number): number {
  const { parent, parentOffset } = doc.resolve(position)
  const before = parent.textBetween(0, parentOffset, undefined, ' ')
  return /[\ud800-\udbff]$/.test(before) ? position + 1 : position
}

function node(name: string): NodeType {
  const type = schema.nodes[name]
  if (!type) throw new Error(name)
  return type
}

function mark(name: string): MarkType {
  const type = schema.marks[name]
  if (!type) throw new Error(name)
  return type
}

function asView(view: unknown): EditorView {
  return view as EditorView
}
