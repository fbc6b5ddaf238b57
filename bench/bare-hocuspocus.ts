import { Server } from '@hocuspocus/server'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import { createDocument } from '@/lib/document/document'
import { documentToYDoc } from '@/lib/document/ydoc'

/* What only passes edits on, and keeps nothing: the floor of live documents. */

const first = encodeStateAsUpdate(documentToYDoc(createDocument({ headline: 'عنوان' })))

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  async onLoadDocument({ document }) {
    applyUpdate(document, first)
  },
})
await server.listen()
process.send?.({ port: server.address.port })
