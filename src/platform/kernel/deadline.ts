import { setTimeout as delay } from 'node:timers/promises'

/**
 * The promise's result, or an error when it takes longer. The work itself goes on and its later failure is ignored.
 *
 * @param what - subject of the error's sentence, e.g. `The queue`
 */
export const withDeadline = async <T>(promise: Promise<T>, timeoutMs: number, what: string): Promise<T> => {
  const abort = new AbortController()
  const late = delay(timeoutMs, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`${what} did not answer within ${timeoutMs} ms`)
  })
  late.catch(() => undefined)
  promise.catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    abort.abort()
  }
}

/** Waits until the promise is settled either way, at most `timeoutMs`; true when it is. Never rejects. */
export const settlesWithin = (promise: Promise<unknown>, timeoutMs: number): Promise<boolean> =>
  withDeadline(
    promise.then(
      () => true,
      () => true,
    ),
    timeoutMs,
    'The work',
  ).catch(() => false)
