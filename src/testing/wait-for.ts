import { setTimeout as delay } from 'node:timers/promises'

type Falsy = false | null | undefined | 0 | ''

/**
 * Asks again and again until the probe returns something truthy, and returns that.
 *
 * @param timeoutMs - gives up after this long, with the probe's last error as the cause. Default 25_000: a busy machine is slow, not wrong
 */
export const waitFor = async <T>(
  probe: () => Promise<T | Falsy> | T | Falsy,
  { timeoutMs = 25_000, intervalMs = 20 } = {},
): Promise<T> => {
  const deadline = performance.now() + timeoutMs
  let cause: unknown
  while (performance.now() < deadline) {
    try {
      const result = await probe()
      if (result) return result
      cause = undefined
    } catch (error) {
      cause = error
    }
    await delay(intervalMs)
  }
  throw new Error(`Not seen within ${timeoutMs} ms`, { cause })
}
