import type { Clock } from '../ports/clock'

/** The machine's time; the one place in the product that asks for it. */
export const createSystemClock = (): Clock => ({
  now: () => new Date(),
  monotonicMs: () => performance.now(),
})
