import { type ByteSink, streamResponse } from '../http/stream-response'
import type { EventHub, HubEvent } from './event-hub'
import type { Language } from './language'
import { Outlet } from './outlet'
import type { SessionEnd, WatchSession } from './session-watch'
import type { OpenStream, OpenStreams } from './open-streams'

/** What a browser waits before it connects again. */
const RETRY_MS = 2_000

export interface EventStreamOptions {
  readonly hub: EventHub
  readonly openStreams: OpenStreams
  readonly ownerKey: string
  readonly language: Language
  readonly lastEventId: string | null
  readonly watchSession: WatchSession
}

const encoder = new TextEncoder()
const HELLO = encoder.encode(`retry: ${RETRY_MS}\n: hello\n\n`)
const STILL_HERE = encoder.encode(': still here\n\n')

const frame = ({ id, type, data }: HubEvent): Uint8Array =>
  encoder.encode(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`)

const frames = new WeakMap<HubEvent, Uint8Array>()

/** The same bytes for all who receive the event in the same language. */
const frameOf = (event: HubEvent): Uint8Array => {
  const known = frames.get(event) ?? frame(event)
  frames.set(event, known)
  return known
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // `no-transform`: nobody on the way may compress, and so hold back, what is written.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** One reader's stream, from the moment that the body is taken. One object, since there are as many as open browsers. */
class EventStream implements OpenStream {
  readonly #outlet: Outlet
  readonly #ends: (() => void)[] = []
  #isCatchingUp = true

  constructor(sink: ByteSink, options: EventStreamOptions) {
    const { hub, openStreams, watchSession } = options
    this.#outlet = new Outlet(sink, () => this.#ends.forEach((end) => end()))
    this.#atEnd(openStreams.add(this))
    if (this.#outlet.isEnded) return
    this.#outlet.write(HELLO)
    this.#atEnd(watchSession((reason) => this.#endSession(hub.lastId, reason)))
    void this.#subscribe(options)
  }

  beat(): void {
    this.#outlet.cutIfStuck()
    this.#outlet.write(STILL_HERE)
  }

  end(): void {
    this.#outlet.end()
  }

  /** The reader has left. */
  close(): void {
    this.#outlet.close()
  }

  /** Now, or when the stream ends. */
  #atEnd(end: () => void): void {
    if (this.#outlet.isEnded) end()
    else this.#ends.push(end)
  }

  #endSession(id: string, reason: SessionEnd): void {
    this.#outlet.write(frame({ id, type: 'session', data: { reason } }))
    this.#outlet.end()
  }

  async #subscribe({ hub, ownerKey, language, lastEventId }: EventStreamOptions): Promise<void> {
    const send = (event: HubEvent): void => this.#outlet.write(frameOf(event), this.#isCatchingUp)
    try {
      this.#atEnd(await hub.subscribe({ ownerKey, language, lastEventId, send }))
    } catch {
      // What was missed cannot be sent now: the browser comes back in a moment and asks again.
      this.#outlet.end()
    } finally {
      this.#isCatchingUp = false
    }
  }
}

/**
 * One browser's Server-Sent Events (HTML Living Standard §9.2): catches up, then live, with a comment every 15 s. Ends when
 * the reader leaves or does not read, with the process, and, after an event `session`, with what the reader was let in by.
 */
export const eventStream = (options: EventStreamOptions): Response =>
  streamResponse((sink) => {
    const stream = new EventStream(sink, options)
    return () => stream.close()
  }, HEADERS)
