import type { EventHub, HubEvent } from './event-hub'
import type { Language } from './language'
import { createOutlet, type Outlet } from './outlet'
import type { WatchSession } from './session-watch'
import type { StreamKeeper } from './stream-keeper'

/** What a browser waits before it connects again. */
const RETRY_MS = 2_000

export interface EventStreamOptions {
  readonly hub: EventHub
  readonly keeper: StreamKeeper
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

/** The same bytes for all who hear the event in the same language. */
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

const subscribe = async (
  outlet: Outlet,
  { hub, ownerKey, language, lastEventId }: EventStreamOptions,
): Promise<() => void> => {
  let isCatchingUp = true
  try {
    return await hub.subscribe({
      ownerKey,
      language,
      lastEventId,
      send: (event) => outlet.write(frameOf(event), isCatchingUp),
    })
  } catch {
    // What was missed cannot be told now: the browser comes back in a moment and asks again.
    outlet.end()
    return () => undefined
  } finally {
    isCatchingUp = false
  }
}

/**
 * One browser's Server-Sent Events (HTML Living Standard §9.2): catches up, then live, with a comment every 15 s. Ends when
 * the reader leaves or does not read, with the process, and, after an event `session`, with what the reader was let in by.
 */
export const eventStream = (options: EventStreamOptions): Response => {
  const { hub, keeper, watchSession } = options
  const ends: (() => void)[] = []
  const outlet = createOutlet(() => ends.forEach((end) => end()))
  /** Now, or when the stream ends. */
  const atEnd = (end: () => void): void => {
    if (outlet.isEnded) end()
    else ends.push(end)
  }
  const beat = (): void => {
    outlet.cutIfStuck()
    outlet.write(STILL_HERE)
  }
  atEnd(keeper.add({ beat, end: () => outlet.end() }))
  if (!outlet.isEnded) {
    outlet.write(HELLO)
    atEnd(
      watchSession((reason) => {
        outlet.write(frame({ id: hub.lastId, type: 'session', data: { reason } }))
        outlet.end()
      }),
    )
    void subscribe(outlet, options).then(atEnd)
  }
  return new Response(outlet.body, { status: 200, headers: HEADERS })
}
