export interface StreamMessage {
  readonly type: string
  readonly data: unknown
}

export interface ConnectionHandlers {
  /** Names of the events to listen to; others are ignored. */
  readonly types: readonly string[]
  readonly onMessage: (message: StreamMessage) => void
  /** Connected, for the first time or again: something may have been missed before. */
  readonly onOpen: () => void
}

export interface EventConnection {
  /** The machine slept or the network came back: the old connection may be dead without knowing. At most once in 5 s. */
  wake(): void
  close(): void
}

/** The server ends a stream with an event that says why. After this one the same sign-in may connect again. */
const COMES_BACK = 'rankChanged'

/** True for the event after which this sign-in receives nothing any more. */
export const isOver = ({ type, data }: StreamMessage): boolean =>
  type === 'session' && (data as { reason?: unknown } | null)?.reason !== COMES_BACK

const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 30_000
const WAKE_PAUSE_MS = 5_000

const listenTo = (
  source: EventSource,
  types: readonly string[],
  receive: (message: StreamMessage) => void,
): void => {
  for (const type of types) {
    source.addEventListener(type, (event: MessageEvent<string>) =>
      receive({ type, data: JSON.parse(event.data) as unknown }),
    )
  }
}

/**
 * One event stream that is opened again whatever ends it: the browser does it after a broken network, this after a
 * refusal (which the browser takes as final), waiting 2 s, then twice as long each time, at most 30 s. Not once the sign-in is
 * over: it would be refused for ever.
 */
export const connect = (
  url: string,
  { types, onMessage, onOpen }: ConnectionHandlers,
  createSource: (url: string) => EventSource = (address) => new EventSource(address),
): EventConnection => {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isEnded = false

  const close = () => {
    clearTimeout(retry)
    clearTimeout(pause)
    source?.close()
    source = undefined
  }
  const receive = (message: StreamMessage) => {
    if (isOver(message)) {
      isEnded = true
      close()
    }
    onMessage(message)
  }

  const reopen = () => {
    clearTimeout(retry)
    source?.close()
    const opened = createSource(url)
    source = opened
    opened.onopen = () => {
      failures = 0
      onOpen()
    }
    opened.onerror = () => {
      if (opened.readyState !== opened.CLOSED || source !== opened) return
      retry = setTimeout(reopen, Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS))
      failures += 1
    }
    listenTo(opened, types, receive)
  }

  reopen()
  return {
    wake() {
      if (pause !== undefined || isEnded) return
      pause = setTimeout(() => (pause = undefined), WAKE_PAUSE_MS)
      reopen()
    },
    close,
  }
}
