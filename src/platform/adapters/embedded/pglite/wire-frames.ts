/**
 * Cuts PostgreSQL's wire protocol 3.0 into messages (postgresql.org/docs/current/protocol-message-formats.html): an
 * untyped start (length, code), then typed messages (type byte, length).
 */

export interface ClientFrame {
  /** `ssl` also stands for GSS encryption: both are declined with one byte. */
  readonly kind: 'ssl' | 'cancel' | 'startup' | 'message'
  /** Type byte of a message, e.g. `Q`; empty for the untyped ones. */
  readonly type: string
  readonly bytes: Buffer
}

const UNTYPED_KIND = new Map<number, ClientFrame['kind']>([
  [80877103, 'ssl'],
  [80877104, 'ssl'],
  [80877102, 'cancel'],
  [196608, 'startup'],
])

const MAX_MESSAGE_BYTES = 2 ** 30

const checkLength = (length: number): number => {
  if (length < 4 || length > MAX_MESSAGE_BYTES) throw new RangeError(`Message of ${length} bytes`)
  return length
}

const readUntyped = (buffer: Buffer): ClientFrame => {
  const bytes = buffer.subarray(0, buffer.readInt32BE(0))
  const kind = bytes.length >= 8 ? UNTYPED_KIND.get(bytes.readInt32BE(4)) : undefined
  if (!kind) throw new RangeError('Not the start of a PostgreSQL connection')
  return { kind, type: '', bytes }
}

/** Collects chunks until a whole message is there, so that a long statement is copied once and not once per chunk. */
export const createFrameReader = (): { push(chunk: Buffer): ClientFrame[] } => {
  let chunks: Buffer[] = []
  let size = 0
  let needed = 8
  let isStarted = false

  const frameLength = (buffer: Buffer): number => {
    if (isStarted) return buffer.length < 5 ? 5 : 1 + checkLength(buffer.readInt32BE(1))
    return buffer.length < 8 ? 8 : checkLength(buffer.readInt32BE(0))
  }
  const takeFrame = (buffer: Buffer, length: number): ClientFrame => {
    const bytes = buffer.subarray(0, length)
    if (isStarted) return { kind: 'message', type: String.fromCharCode(bytes[0]!), bytes }
    const frame = readUntyped(bytes)
    isStarted = frame.kind === 'startup'
    return frame
  }

  return {
    /** @throws RangeError when the peer does not speak the protocol: the connection is of no more use */
    push(chunk) {
      chunks.push(chunk)
      size += chunk.length
      if (size < needed) return []
      let rest = Buffer.concat(chunks)
      const frames: ClientFrame[] = []
      for (needed = frameLength(rest); rest.length >= needed; needed = frameLength(rest)) {
        frames.push(takeFrame(rest, needed))
        rest = rest.subarray(needed)
      }
      chunks = [rest]
      size = rest.length
      return frames
    },
  }
}

export interface ServerOutput {
  /** What the asking connection gets. */
  readonly own: Buffer
  /** NotificationResponse messages, which belong to every listening connection. */
  readonly notifications: Buffer
}

const TYPE_NOTIFICATION = 0x41 // 'A'

/** Takes the notifications out of what the session answered; whole messages only. */
export const splitNotifications = (output: Buffer): ServerOutput => {
  const own: Buffer[] = []
  const notifications: Buffer[] = []
  let ownStart = 0
  for (let at = 0; at + 5 <= output.length;) {
    const end = at + 1 + output.readInt32BE(at + 1)
    if (output[at] === TYPE_NOTIFICATION) {
      own.push(output.subarray(ownStart, at))
      notifications.push(output.subarray(at, end))
      ownStart = end
    }
    at = end
  }
  if (notifications.length === 0) return { own: output, notifications: Buffer.alloc(0) }
  own.push(output.subarray(ownStart))
  return { own: Buffer.concat(own), notifications: Buffer.concat(notifications) }
}

const field = (code: string, text: string): string => `${code}${text}\0`

/** An ErrorResponse that ends the connection. */
export const fatalResponse = (sqlState: string, message: string): Buffer => {
  const body = Buffer.from(
    `${field('S', 'FATAL')}${field('V', 'FATAL')}${field('C', sqlState)}${field('M', message)}\0`,
  )
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const message = (type: string, body: string): Buffer => {
  const bytes = Buffer.from(` \0\0\0\0${body}`)
  bytes.write(type)
  bytes.writeInt32BE(bytes.length - 1, 1)
  return bytes
}

/** A simple query as a client would send it. */
export const queryMessage = (sql: string): Buffer => message('Q', `${sql}\0`)

/** Ends an extended query that its client left half-way. */
export const syncMessage = (): Buffer => message('S', '')
