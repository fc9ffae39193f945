import { DomainError } from '@/platform/kernel/domain-error'

const SECOND_MS = 1_000

/** Rejects with the signal's reason once it is aborted; never resolves. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/**
 * What the work gives, for as long as it may take. An engine that hangs may be deaf to its signal, too: its caller goes on all
 * the same, and what it says later is heard by nobody.
 *
 * @param signal - aborted by others; the work hears of it
 * @param work - gets a signal that is aborted by the time limit as well
 * @throws DomainError `engine.timedOut` after `timeoutMs`; the signal's reason as soon as it is aborted
 */
export const renderWithin = async <Result>(
  timeoutMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  signal.throwIfAborted()
  const late = new AbortController()
  const timer = setTimeout(
    () => late.abort(new DomainError('engine.timedOut', { limitSeconds: Math.ceil(timeoutMs / SECOND_MS) })),
    timeoutMs,
  )
  const both = AbortSignal.any([signal, late.signal])
  // Listens before the engine does: the reason is passed on as it is, whatever the engine makes of it.
  const stopped = untilAborted(both)
  try {
    return await Promise.race([stopped, work(both)])
  } finally {
    clearTimeout(timer)
  }
}
