import { EventEmitter } from 'node:events'

/** What the rest of the process hears after a change was committed. */
export interface BusEvents {
  /** An article's state, people or metadata changed; `epoch` is that of its document's log. */
  'article.changed': [{ articleId: string; epoch: number }]
  /** The server itself appended to a document's log; live documents apply it. */
  'document.appended': [{ articleId: string; seq: number; update: Uint8Array; userId: string | null }]
  /** A person's role, desks, password or suspension changed: their access is to be asked for again. */
  'user.changed': [{ userId: string }]
  /** What the public reads changed. */
  'site.changed': []
}

const KEY = Symbol.for('mihbara.bus')
const holder = globalThis as { [KEY]?: EventEmitter<BusEvents> }

/** One a process, shared by the server and by Next's bundle. Listeners must not throw. */
export function getBus(): EventEmitter<BusEvents> {
  holder[KEY] ??= new EventEmitter<BusEvents>({ captureRejections: false })
  holder[KEY].setMaxListeners(0)
  return holder[KEY]
}
