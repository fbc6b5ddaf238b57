import type { Editor } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { PictureSource } from '@/lib/client/picture-source'
import type { Media, PictureWords } from '@/lib/contracts/media'
import { newBlockId } from '@/lib/document/block-id'
import { PictureUpload } from './picture-upload'
import { findPlace, type Place, placeAtCaret } from './place'
import { uploadCard } from './upload-card'
import type { PictureSetting } from './words'

interface Placed {
  upload: PictureUpload
  place: Place
}

interface Uploads {
  setting: PictureSetting
  placed: readonly Placed[]
  cards: DecorationSet
}

/** What a transaction says of uploads: which begin, which is over, and the picture that came of it. */
interface Told {
  begin?: Placed[]
  end?: string
  /** The id of the block that it became. */
  became?: string
}

const key = new PluginKey<Uploads>('pictureUploads')

/** Pictures on their way: each shows where it will stand, to this writer alone. */
export function pictureUploads(setting: PictureSetting): Plugin<Uploads> {
  return new Plugin<Uploads>({
    key,
    state: {
      init: () => ({ setting, placed: [], cards: DecorationSet.empty }),
      apply: (tr, before) => {
        const told = tr.getMeta(key) as Told | undefined
        if (!told && (!tr.docChanged || before.placed.length === 0)) return before
        const placed = place(tr, before.placed, told ?? {})
        return {
          setting,
          placed,
          cards: DecorationSet.create(
            tr.doc,
            placed.map(one => cardOf(one, setting)),
          ),
        }
      },
    },
    props: { decorations: state => key.getState(state)?.cards },
    view: view => ({
      update(_, before) {
        const still = new Set(uploadsIn(view.state))
        for (const upload of uploadsIn(before)) if (!still.has(upload)) upload.stop()
      },
      // Whoever leaves before a picture is there leaves nothing of it behind; other plugins may come and go meanwhile.
      destroy() {
        queueMicrotask(() => {
          if (view.isDestroyed) for (const upload of uploadsIn(view.state)) upload.stop()
        })
      },
    }),
  })
}

const uploadsIn = (state: EditorState) => key.getState(state)?.placed.map(({ upload }) => upload) ?? []

function place(tr: Transaction, before: readonly Placed[], { begin = [], end, became }: Told): Placed[] {
  const ended = before.findIndex(({ upload }) => upload.id === end)
  const left = before.map((one, index) => {
    // Those that were chosen after it stand after the picture that it became.
    const follows = became !== undefined && index > ended && one.place.after === before[ended]?.place.after
    return follows ? { ...one, place: { ...one.place, after: became } } : one
  })
  return [...left.filter((_, index) => index !== ended), ...begin].map(({ upload, place: old }) => ({
    upload,
    place: findPlace(tr.doc, old, tr.mapping.map(old.position)),
  }))
}

function cardOf({ upload, place: { position } }: Placed, { words }: PictureSetting): Decoration {
  const card = (view: EditorView) => uploadCard(upload, words, () => dismiss(view, upload.id))
  return Decoration.widget(position, card, { key: upload.id, side: -1, ignoreSelection: true, stopEvent: () => true })
}

function dismiss(view: EditorView, id: string): void {
  view.dispatch(view.state.tr.setMeta(key, { end: id } satisfies Told))
  view.focus()
}

/**
 * Uploads pictures and puts each into the text once it is in the library, in their order: at the caret, or where a
 * place is given. What is not taken shows why, in the same place.
 * @param sources files, or addresses of pictures as a pasted page has them
 * @param about what the page says of them
 */
export function insertPictures(
  editor: Editor,
  sources: readonly PictureSource[],
  at?: Place,
  about?: Partial<PictureWords>,
): void {
  const { view } = editor
  const setting = key.getState(view.state)?.setting
  if (!setting || !view.editable || sources.length === 0) return
  const where = at ?? placeAtCaret(view.state.doc, view.state.selection.to)
  const begin = sources.map(source => {
    const upload: PictureUpload = new PictureUpload(source, setting, picture => insert(view, upload.id, picture), about)
    return { upload, place: where }
  })
  view.dispatch(view.state.tr.setMeta(key, { begin } satisfies Told))
  for (const { upload } of begin) void upload.start()
}

/** Puts an uploaded picture where its card stands. @returns why not, where nobody may write there any more */
function insert(view: EditorView, id: string, picture: Media): string | null {
  const uploads = key.getState(view.state)
  const placed = uploads?.placed.find(({ upload }) => upload.id === id)
  if (!uploads || !placed || view.isDestroyed) return null
  if (!view.editable) return uploads.setting.words('faults.closed')
  const { tr } = view.state
  const became = newBlockId()
  putPicture(tr, placed.place.position, picture, became)
  view.dispatch(tr.setMeta(key, { end: id, became } satisfies Told))
  return null
}

/** A picture with the words that the library has for it; one that would be last has a paragraph to go on in. */
function putPicture(tr: Transaction, position: number, { id: media, ...words }: Media, id: string): void {
  const { nodes } = tr.doc.type.schema
  const line = (name: string, text: string) => nodes[name]?.create(null, text ? tr.doc.type.schema.text(text) : null)
  const lines = [
    line('pictureCaption', words.caption),
    line('pictureCredit', words.credit),
    line('pictureAlternative', words.alternative),
  ]
  const picture = nodes.picture?.create(
    { media, id },
    lines.filter(node => node !== undefined),
  )
  if (!picture) return
  const isLast = position === tr.doc.content.size
  const paragraph = isLast ? nodes.paragraph?.create() : undefined
  tr.insert(position, paragraph ? [picture, paragraph] : picture)
}
