export interface OpenStream {
  /** Shows whoever is between, and the reader, that the connection lives. Called every 15 s. */
  beat(): void
  end(): void
}

export interface OpenStreams {
  /** The result takes it out; twice is fine. A process that is ending ends it at once. */
  add(stream: OpenStream): () => void
}

const TICK_MS = 1_000
/** Every stream is in one of them, and each has its turn every 15 s: the beats are spread over that time. */
const SLOTS = 15

/**
 * One timer and one end for all event streams of the process.
 *
 * @param closing - the process is ending: no stream may hold it up
 */
export const createOpenStreams = (closing: AbortSignal): OpenStreams => {
  const slots = Array.from({ length: SLOTS }, () => new Set<OpenStream>())
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  let openCount = 0

  const beat = (): void => {
    turn = (turn + 1) % SLOTS
    for (const stream of [...(slots[turn] ?? [])]) stream.beat()
  }
  const remove = (slot: Set<OpenStream>, stream: OpenStream): void => {
    if (!slot.delete(stream)) return
    openCount -= 1
    if (openCount > 0) return
    clearInterval(timer)
    timer = undefined
  }
  closing.addEventListener('abort', () => {
    for (const slot of slots) for (const stream of [...slot]) stream.end()
  })

  return {
    add(stream) {
      if (closing.aborted) {
        stream.end()
        return () => undefined
      }
      const slot = slots[turn] as Set<OpenStream>
      slot.add(stream)
      openCount += 1
      timer ??= setInterval(beat, TICK_MS)
      return () => remove(slot, stream)
    },
  }
}
