import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** `open`: all passes · `no sockets`: pages pass, live connections do not · `cut`: the cable is out. */
type Mode = 'open' | 'no sockets' | 'cut'

/** A network between one browser and the server, which can be taken away. */
export interface Firewall {
  url: string
  set(mode: Mode): void
  stop(): Promise<void>
}

/** Starts one in front of a server on this machine. */
export async function startFirewall(port: number): Promise<Firewall> {
  let mode: Mode = 'open'
  const sockets = new Set<Socket>()
  const live = new Set<Socket>()

  const server = createServer((incoming, answer) => {
    if (mode === 'cut') return incoming.socket.destroy()
    const { url: path, method, headers } = incoming
    const onward = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders)
      response.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  server.on('connection', socket => keep(sockets, socket))
  server.on('upgrade', (incoming, socket: Socket, head) => {
    socket.on('error', () => socket.destroy())
    if (mode !== 'open') return socket.destroy()
    const onward = connect(port, '127.0.0.1', () => {
      onward.write(headOf(incoming))
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    onward.on('close', () => socket.destroy())
    socket.on('close', () => onward.destroy())
    keep(live, socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${own}`,
    set(wanted) {
      mode = wanted
      if (mode !== 'open') for (const socket of live) socket.destroy()
      if (mode === 'cut') for (const socket of sockets) socket.destroy()
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function keep(all: Set<Socket>, socket: Socket): void {
  all.add(socket)
  socket.once('close', () => all.delete(socket))
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []))
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}
