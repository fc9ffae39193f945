/** Bytes that may wait for a reader before it is cut off; it comes back and is told the rest. */
const UNREAD_MAX_BYTES = 1024 * 1024
/** What is still unread when a stream ends may be read for this long. */
const LAST_WORDS_MS = 5_000

/** The writing end of a response body: bounded, and closed for good exactly once. */
export interface Outlet {
  readonly body: ReadableStream<Uint8Array>
  /** @param isOwed - must be told whole, however much it is: what was missed */
  write(bytes: Uint8Array, isOwed?: boolean): void
  /** Lets the reader read the rest. Idempotent. */
  end(): void
  /** Cuts off a reader who has not caught up between this call and the one before. */
  cutIfStuck(): void
  readonly isEnded: boolean
}

/** @param onEnd - called once, whoever ends it: the reader, the writer, or the bound */
export const createOutlet = (onEnd: () => void): Outlet => {
  let controller: ReadableStreamDefaultController<Uint8Array>
  let isEnded = false
  let isBehind = false
  const body = new ReadableStream<Uint8Array>(
    {
      start: (own) => void (controller = own),
      // Asked for more: everything before has gone out.
      pull: () => void (isBehind = false),
      cancel: () => finish(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  )
  const unread = (): number => -(controller.desiredSize ?? 0)
  const finish = (): void => {
    if (isEnded) return
    isEnded = true
    onEnd()
  }
  /** Drops what waits, and with it the connection. */
  const cut = (): void => {
    finish()
    controller.error(new Error('The reader does not read'))
  }

  return {
    body,
    write(bytes, isOwed = false) {
      if (isEnded) return
      if (!isOwed && unread() > UNREAD_MAX_BYTES) cut()
      else controller.enqueue(bytes)
    },
    end() {
      if (isEnded) return
      finish()
      if (unread() > 0) setTimeout(cut, LAST_WORDS_MS).unref()
      controller.close()
    },
    cutIfStuck() {
      if (isEnded) return
      if (isBehind) cut()
      else isBehind = unread() > 0
    },
    get isEnded() {
      return isEnded
    },
  }
}
