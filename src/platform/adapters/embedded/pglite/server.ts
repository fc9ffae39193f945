import { type AddressInfo, type Server, type Socket, createServer } from 'node:net'
import { type RawDatabase, type Session, createSession } from './session'
import { type ClientFrame, createFrameReader, fatalResponse, splitNotifications } from './wire-frames'

export interface PgliteServerOptions {
  readonly db: RawDatabase
  /** 0: one that the system picks. */
  readonly port: number
  /** Connections served at once; the next one is refused with SQLSTATE 53300. */
  readonly maxConnections: number
  /** The engine threw; nothing it says can be trusted any more. */
  readonly onFatal: (error: unknown) => void
}

export interface PgliteServer {
  readonly port: number
  /** Ends all connections; a statement that runs is finished, its answer lost. */
  close(): Promise<void>
}

/** Messages after which a client waits for an answer (Query, Sync, Flush, FunctionCall, CopyDone, CopyFail). */
const ENDS_BATCH = new Set(['Q', 'S', 'H', 'F', 'c', 'f'])

interface Connection {
  readonly socket: Socket
  isStarted: boolean
  batch: Uint8Array[]
}

const serveConnections = (session: Session, connections: Set<Connection>) => {
  const answer = async (connection: Connection, messages: Uint8Array[], isUnfinished: boolean) => {
    const output = await session.run({ owner: connection, messages, isUnfinished })
    if (!output) return
    const { own, notifications } = splitNotifications(output)
    // Every connection receives every channel: which of them sent LISTEN, the one session does not know.
    if (notifications.length > 0) {
      for (const { socket, isStarted } of connections) if (isStarted) socket.write(notifications)
    }
    connection.socket.write(own)
  }

  const handle = (connection: Connection, { kind, type, bytes }: ClientFrame): void => {
    if (kind === 'ssl') connection.socket.write('N')
    // Statements cannot be cancelled: the engine is busy until it is done.
    else if (kind === 'cancel' || type === 'X') connection.socket.end()
    else if (kind === 'startup') {
      void answer(connection, [bytes], false).then(() => (connection.isStarted = true))
    } else {
      connection.batch.push(bytes)
      if (!ENDS_BATCH.has(type)) return
      void answer(connection, connection.batch, type === 'H')
      connection.batch = []
    }
  }

  return (socket: Socket): void => {
    const connection: Connection = { socket, isStarted: false, batch: [] }
    const reader = createFrameReader()
    connections.add(connection)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      connections.delete(connection)
      session.release(connection)
    })
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const frame of reader.push(chunk)) handle(connection, frame)
      } catch {
        socket.destroy()
      }
    })
  }
}

const refuse = (socket: Socket): void => {
  socket.on('error', () => undefined)
  // After the client has spoken: an answer sent before would be lost in a reset.
  socket.once('data', () => socket.end(fatalResponse('53300', 'sorry, too many clients already')))
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

/** Serves one PGlite to many PostgreSQL clients on 127.0.0.1. */
export const startPgliteServer = async (options: PgliteServerOptions): Promise<PgliteServer> => {
  const connections = new Set<Connection>()
  const session = createSession({
    db: options.db,
    onFatal: options.onFatal,
    onStuck: (owner) => (owner as Connection).socket.destroy(),
  })
  const serve = serveConnections(session, connections)
  const server = createServer((socket) =>
    connections.size < options.maxConnections ? serve(socket) : refuse(socket),
  )
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(server, options.port)
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
      await session.settled()
    },
  }
}
