import { describe, expect, it } from 'vitest'
import type { Clock } from './clock'

export interface ClockHarness {
  readonly clock: Clock
  /** Lets this much time pass, in whatever way the clock knows. */
  readonly pass: (ms: number) => Promise<void> | void
}

/** What every clock promises. */
export const clockContract = (name: string, setup: () => ClockHarness): void => {
  describe(`${name} clock`, () => {
    it('moves both times forward by what passed', async () => {
      const { clock, pass } = setup()
      const [wall, monotonic] = [clock.now().getTime(), clock.monotonicMs()]
      await pass(30)
      // A timer may fire up to a millisecond early by another clock.
      expect(clock.now().getTime() - wall).toBeGreaterThanOrEqual(28)
      expect(clock.monotonicMs() - monotonic).toBeGreaterThanOrEqual(28)
    })

    it('never goes back', async () => {
      const { clock, pass } = setup()
      let last = clock.monotonicMs()
      for (let index = 0; index < 100; index += 1) {
        if (index % 25 === 0) await pass(1)
        expect(clock.monotonicMs()).toBeGreaterThanOrEqual(last)
        last = clock.monotonicMs()
      }
    })

    it('gives a date of its own each time', () => {
      const { clock } = setup()
      clock.now().setFullYear(1999)
      expect(clock.now().getFullYear()).toBeGreaterThan(2_000)
    })
  })
}
