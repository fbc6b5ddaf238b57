import { createServer } from 'node:http'

/** What answers with the same bytes and does nothing else: the physical limit of a server in Node. */
export interface Page {
  headers: Record<string, string>
  bytes: string
}

process.once('message', message => {
  const { headers, bytes } = message as Page
  const body = Buffer.from(bytes, 'base64')
  const server = createServer((_, response) => {
    response.writeHead(200, headers).end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
})
