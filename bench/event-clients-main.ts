// A thousand readers of an event stream in a process of their own: plain sockets, so that the readers cost little.
import { connect, type Socket } from 'node:net'

/** From the bench: open these streams, leave them all, or report what was received since. */
type Order =
  | { readonly open: { readonly port: number; readonly path: string; readonly tokens: readonly string[] } }
  | { readonly leave: true }
  | { readonly report: true }

/** Progress of an event, and when it was here, in milliseconds since 1970. */
type Received = [progress: number, atMs: number]

const received: Received[] = []
const sockets: Socket[] = []
const nowMs = (): number => performance.timeOrigin + performance.now()

const take = (frame: string, atMs: number): void => {
  const [, progress] = /"progress":([\d.e-]+)/.exec(frame) ?? []
  if (progress !== undefined) received.push([Number(progress), atMs])
}

const openStream = (port: number, path: string, token: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
      )
    })
    let rest = ''
    socket.setNoDelay(true).setEncoding('latin1').on('error', reject)
    socket.on('data', (part: string) => {
      const atMs = nowMs()
      const frames = (rest + part).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        if (frame.includes(': hello')) resolve(socket)
        take(frame, atMs)
      }
    })
  })

process.on('message', (order: Order) => {
  void (async () => {
    if ('report' in order) return process.send?.(received.splice(0))
    if ('leave' in order) {
      for (const socket of sockets.splice(0)) socket.destroy()
      return process.send?.('left')
    }
    const { port, path, tokens } = order.open
    for (let at = 0; at < tokens.length; at += 50) {
      const opened = tokens.slice(at, at + 50).map((token) => openStream(port, path, token))
      sockets.push(...(await Promise.all(opened)))
    }
    received.length = 0
    process.send?.('open')
  })()
})
process.once('disconnect', () => process.exit(0))
