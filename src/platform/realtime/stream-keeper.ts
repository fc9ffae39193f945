export interface KeptStream {
  /** Shows whoever is between, and the reader, that the connection lives. Called every 15 s. */
  beat(): void
  end(): void
}

export interface StreamKeeper {
  /** The result takes it out; twice is fine. A process that is ending ends it at once. */
  add(stream: KeptStream): () => void
}

const TICK_MS = 1_000
/** Every stream is in one of them, and each has its turn every 15 s: the beats are spread over that time. */
const SLOTS = 15

/**
 * One timer and one end for all event streams of the process.
 *
 * @param closing - the process is ending: no stream may hold it up
 */
export const createStreamKeeper = (closing: AbortSignal): StreamKeeper => {
  const slots = Array.from({ length: SLOTS }, () => new Set<KeptStream>())
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  let kept = 0

  const beat = (): void => {
    turn = (turn + 1) % SLOTS
    for (const stream of [...(slots[turn] ?? [])]) stream.beat()
  }
  const remove = (slot: Set<KeptStream>, stream: KeptStream): void => {
    if (!slot.delete(stream)) return
    kept -= 1
    if (kept > 0) return
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
      const slot = slots[turn] as Set<KeptStream>
      slot.add(stream)
      kept += 1
      timer ??= setInterval(beat, TICK_MS)
      return () => remove(slot, stream)
    },
  }
}
