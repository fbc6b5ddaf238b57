import * as Y from 'yjs'
import type { DocumentJSON } from '@/lib/document/document'
import { FRAGMENT } from '@/lib/document/schema'
import { loadYDoc, readDocument } from '@/lib/document/ydoc'
import { readStoredDocument } from '@/lib/services/document-log'

/** Somebody's browser with the text as it is now, and no connection from here on. */
export interface OfflineWriter {
  /** Writes at the end of a paragraph of the body; the first one unless told. */
  write(text: string, paragraph?: number): void
  /** Puts an element there that no schema knows. */
  writeRubbish(): void
  /** All that the browser has, as it would send it. */
  update(): Uint8Array
  document(): DocumentJSON
  ydoc: Y.Doc
}

export async function openOffline(articleId: string): Promise<OfflineWriter> {
  const { state, rows } = await readStoredDocument(articleId)
  const ydoc = loadYDoc(
    state,
    rows.map(row => row.update),
  )
  const fragment = ydoc.getXmlFragment(FRAGMENT)
  return {
    ydoc,
    write(text, paragraph = 0) {
      const block = fragment.get(2 + paragraph)
      if (!(block instanceof Y.XmlElement)) throw new Error(`The body has no paragraph ${paragraph}`)
      const last = block.get(block.length - 1)
      if (last instanceof Y.XmlText) last.insert(last.length, text)
      else block.insert(0, [new Y.XmlText(text)])
    },
    writeRubbish: () => fragment.push([new Y.XmlElement('marquee')]),
    update: () => Y.encodeStateAsUpdate(ydoc),
    document: () => readDocument(ydoc),
  }
}
