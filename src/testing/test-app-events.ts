import { waitFor } from './wait-for'

export interface StreamedEvent {
  readonly id: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface TestEvents {
  readonly status: number
  readonly headers: Headers
  /** Everything received so far, oldest first. */
  readonly received: readonly StreamedEvent[]
  /** Lines that begin with a colon. */
  readonly comments: readonly string[]
  /** True once the server has ended the stream. */
  readonly isEnded: boolean
  /** The first event that fits, come or still to come. */
  waitFor(fits: (event: StreamedEvent) => boolean, timeoutMs?: number): Promise<StreamedEvent>
  /** Goes away, as a closed tab does. */
  close(): void
}

const fieldOf = (frame: string, name: string): string | undefined =>
  frame
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)

/** Reads a `text/event-stream` in the background (HTML Living Standard §9.2). */
export const readEvents = (response: Response): TestEvents => {
  const received: StreamedEvent[] = []
  const comments: string[] = []
  let isEnded = false

  const take = (frame: string): void => {
    comments.push(...frame.split('\n').filter((line) => line.startsWith(':')))
    const data = fieldOf(frame, 'data')
    if (data === undefined) return
    received.push({
      id: fieldOf(frame, 'id') ?? '',
      type: fieldOf(frame, 'event') ?? 'message',
      data: JSON.parse(data) as Record<string, unknown>,
    })
  }
  const chunks = response.body?.getReader()
  const pump = async (): Promise<void> => {
    let rest = ''
    const decoder = new TextDecoder()
    for (;;) {
      const { value, done } = (await chunks?.read()) ?? { done: true }
      if (done) return
      const frames = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = frames.pop() ?? ''
      frames.forEach(take)
    }
  }
  const ended = (): void => void (isEnded = true)
  void pump().then(ended, ended)

  return {
    status: response.status,
    headers: response.headers,
    received,
    comments,
    get isEnded() {
      return isEnded
    },
    waitFor: (fits, timeoutMs) => waitFor(() => received.find(fits), { timeoutMs, intervalMs: 5 }),
    close: () => void chunks?.cancel(),
  }
}
