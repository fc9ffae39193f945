import type { Clock } from '../../ports/clock'
import type { RateDecision, RateLimit, RateLimiter } from '../../ports/rate-limiter'
import { checkRateTake, consumeInTurn, rateDecision } from '../rate-window'
import { createSystemClock } from '../system-clock'

interface Window {
  readonly endsAtMs: number
  used: number
}

/** About 20 MB at worst: beyond it the oldest windows are forgotten, whoever floods us with new keys. */
const MAX_WINDOWS = 100_000

/** Counts in this process's memory: gone with it, and not shared with another. */
export const createMemoryRateLimiter = (
  clock: Pick<Clock, 'monotonicMs'> = createSystemClock(),
): RateLimiter => {
  const windows = new Map<string, Window>()

  const forgetOldest = (nowMs: number): void => {
    for (const [name, { endsAtMs }] of windows) {
      if (endsAtMs > nowMs && windows.size <= MAX_WINDOWS) return
      windows.delete(name)
    }
  }
  const openWindow = (name: string, windowMs: number, nowMs: number): Window => {
    const window = { endsAtMs: nowMs + windowMs, used: 0 }
    windows.delete(name)
    windows.set(name, window)
    forgetOldest(nowMs)
    return window
  }

  const consume = async (limit: RateLimit, key: string, cost = 1): Promise<RateDecision> => {
    checkRateTake({ limit, key, cost })
    const nowMs = clock.monotonicMs()
    const name = JSON.stringify([limit.bucket, key])
    const known = windows.get(name)
    const window = known && known.endsAtMs > nowMs ? known : openWindow(name, limit.windowMs, nowMs)
    const isAllowed = window.used + cost <= limit.points
    if (isAllowed) window.used += cost
    return rateDecision(isAllowed, limit.points - window.used, window.endsAtMs - nowMs)
  }

  return {
    consume,
    consumeAll: (takes) => consumeInTurn(takes, consume),
    async reset({ bucket }, key) {
      windows.delete(JSON.stringify([bucket, key]))
    },
    async close() {
      windows.clear()
    },
  }
}
