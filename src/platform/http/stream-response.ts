import type { IncomingMessage, ServerResponse } from 'node:http'

/** The writing end of a response body. */
export interface ByteSink {
  /** Bytes that were written and have not gone out yet. */
  readonly unreadBytes: number
  write(bytes: Uint8Array): void
  /** Lets the reader read the rest. */
  end(): void
  /** Drops what waits, and with it the connection. */
  abort(): void
}

/** Called once, when somebody takes the body. The result is called when the reader has gone; twice is possible. */
export type OpenBody = (sink: ByteSink) => () => void

/** One for all bundles: the answer is made in Next.js's, and written by the web server's. */
const OPEN = Symbol.for('kadr.open-body')

const webBody = (open: OpenBody): ReadableStream<Uint8Array> => {
  let close = (): void => undefined
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        close = open({
          get unreadBytes() {
            return 0 - (controller.desiredSize ?? 0)
          },
          write: (bytes) => controller.enqueue(bytes),
          end: () => controller.close(),
          abort: () => controller.error(new Error('The reader does not read')),
        })
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  )
}

/** An answer of status 200 that is written as it comes: by `writeStream` where it can, else read from `body`. */
export const streamResponse = (open: OpenBody, headers: Readonly<Record<string, string>>): Response => {
  let body: ReadableStream<Uint8Array> | undefined
  return Object.defineProperties(new Response(null, { headers }), {
    [OPEN]: { value: open },
    body: { get: () => (body ??= webBody(open)) },
  })
}

class NodeSink implements ByteSink {
  readonly #response: ServerResponse

  constructor(response: ServerResponse) {
    this.#response = response
  }
  get unreadBytes(): number {
    return this.#response.writableLength
  }
  write(bytes: Uint8Array): void {
    // A write between the end of the connection and its event `close` would be an error that nobody handles.
    if (!this.#response.destroyed) this.#response.write(bytes)
  }
  end(): void {
    this.#response.end()
  }
  abort(): void {
    if (!this.#response.writableFinished) this.#response.destroy()
  }
}

/** A cookie and a token are a kilobyte or two for as long as the stream is open. */
const dropHeaders = (request: IncomingMessage): void => {
  request.headers = {}
  request.rawHeaders = []
}

/**
 * Writes an answer of `streamResponse` straight to node's response: a web stream in between takes more memory than the
 * connection itself. Returns at once; the answer goes on.
 *
 * @returns false, and nothing is done, for any other answer
 */
export const writeStream = (answer: Response, response: ServerResponse): boolean => {
  const open = (answer as { [OPEN]?: OpenBody })[OPEN]
  if (!open) return false
  if (response.destroyed) return true
  response.writeHead(answer.status, [...answer.headers].flat())
  if (response.req.method === 'HEAD') {
    response.end()
    return true
  }
  // On its own the head is kept as one string; written with the body it stays a tree of its parts.
  response.flushHeaders()
  dropHeaders(response.req)
  response.once('close', open(new NodeSink(response)))
  return true
}
