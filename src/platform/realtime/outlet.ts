import type { ByteSink } from '../http/stream-response'

/** Bytes that may wait for a reader before it is cut off; it comes back and is sent the rest. */
const UNREAD_MAX_BYTES = 1024 * 1024
/** What is still unread when a stream ends may be read for this long. */
const LAST_WORDS_MS = 5_000

/** The writing end of an event stream: bounded, and closed for good exactly once. One object per reader. */
export class Outlet {
  readonly #sink: ByteSink
  readonly #onEnd: () => void
  #isEnded = false
  #isBehind = false

  /** @param onEnd - called once, whoever ends it: the reader, the writer, or the bound */
  constructor(sink: ByteSink, onEnd: () => void) {
    this.#sink = sink
    this.#onEnd = onEnd
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** @param isOwed - must be sent whole, however much it is: what was missed */
  write(bytes: Uint8Array, isOwed = false): void {
    if (this.#isEnded) return
    const { unreadBytes } = this.#sink
    if (unreadBytes === 0) this.#isBehind = false
    if (!isOwed && unreadBytes > UNREAD_MAX_BYTES) this.#cut()
    else this.#sink.write(bytes)
  }

  /** Lets the reader read the rest. Idempotent. */
  end(): void {
    if (this.#isEnded) return
    this.close()
    this.#sink.end()
    if (this.#sink.unreadBytes > 0) setTimeout(() => this.#sink.abort(), LAST_WORDS_MS).unref()
  }

  /** The reader has left. Idempotent. */
  close(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#onEnd()
  }

  /** Cuts off a reader who has not caught up between this call and the one before. */
  cutIfStuck(): void {
    if (this.#isEnded) return
    const isBehind = this.#sink.unreadBytes > 0
    if (isBehind && this.#isBehind) this.#cut()
    else this.#isBehind = isBehind
  }

  /** Drops what waits, and with it the connection. */
  #cut(): void {
    this.close()
    this.#sink.abort()
  }
}
