import type { Clock } from '@/platform/ports/clock'

export interface FakeClock extends Clock {
  /** Moves both times forward; negative moves only the wall clock back, as a corrected machine does. */
  advance(ms: number): void
}

/** A clock that stands still until a test moves it. */
export const createFakeClock = (start = '2026-01-02T03:04:05.678Z'): FakeClock => {
  let wallMs = new Date(start).getTime()
  let monotonicMs = 1_000
  return {
    now: () => new Date(wallMs),
    monotonicMs: () => monotonicMs,
    advance(ms) {
      wallMs += ms
      monotonicMs += Math.max(0, ms)
    },
  }
}
