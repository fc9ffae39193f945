import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { RateLimit, RateLimiter } from './rate-limiter'

export interface RateLimiterHarness {
  create(): RateLimiter
  /** Lets this much time pass for the limiter. */
  pass(ms: number): Promise<void> | void
}

/** What every rate limiter promises. */
export const rateLimiterContract = (name: string, harness: () => RateLimiterHarness): void => {
  describe(`rate limiter: ${name}`, () => {
    const open: RateLimiter[] = []
    const create = (): RateLimiter => {
      const limiter = harness().create()
      open.push(limiter)
      return limiter
    }
    const limitOf = (points: number, windowMs = 60_000): RateLimit => ({
      bucket: randomUUID(),
      points,
      windowMs,
    })

    afterEach(async () => {
      await Promise.all(open.splice(0).map((limiter) => limiter.close()))
    })

    it('allows what the limit says, then refuses until the window ends', async () => {
      const limiter = create()
      const limit = limitOf(3, 400)
      const remaining = []
      for (let index = 0; index < 3; index += 1) {
        const decision = await limiter.consume(limit, 'k')
        expect(decision.isAllowed).toBe(true)
        remaining.push(decision.remaining)
      }
      expect(remaining).toEqual([2, 1, 0])
      const refused = await limiter.consume(limit, 'k')
      expect(refused).toMatchObject({ isAllowed: false, remaining: 0 })
      expect(refused.resetMs).toBeGreaterThan(0)
      expect(refused.resetMs).toBeLessThanOrEqual(400)
      await harness().pass(refused.resetMs + 20)
      expect(await limiter.consume(limit, 'k')).toMatchObject({ isAllowed: true, remaining: 2 })
    })

    it('starts the window with the first use and does not move its end', async () => {
      const limiter = create()
      const limit = limitOf(10, 1_000)
      const first = await limiter.consume(limit, 'k')
      await harness().pass(300)
      const second = await limiter.consume(limit, 'k')
      expect(first.resetMs - second.resetMs).toBeGreaterThanOrEqual(290)
      expect(second.resetMs).toBeLessThanOrEqual(710)
    })

    it('takes nothing when the whole cost is not there', async () => {
      const limiter = create()
      const limit = limitOf(10)
      expect(await limiter.consume(limit, 'k', 8)).toMatchObject({ isAllowed: true, remaining: 2 })
      expect(await limiter.consume(limit, 'k', 5)).toMatchObject({ isAllowed: false, remaining: 2 })
      expect(await limiter.consume(limit, 'k', 2)).toMatchObject({ isAllowed: true, remaining: 0 })
      expect(await limiter.consume(limit, 'other', 11)).toMatchObject({ isAllowed: false, remaining: 10 })
    })

    it('keeps buckets and keys apart, whatever characters they hold', async () => {
      const limiter = create()
      const base = randomUUID()
      const limit = (suffix: string): RateLimit => ({ bucket: base + suffix, points: 1, windowMs: 60_000 })
      const pairs = [
        ['', 'b:c'],
        [':b', 'c'],
        ['', 'c'],
        ['', ' c'],
        ['","', 'ż\u{1F600}\n'],
      ] as const
      for (const [suffix, key] of pairs) {
        expect((await limiter.consume(limit(suffix), key)).isAllowed).toBe(true)
        expect((await limiter.consume(limit(suffix), key)).isAllowed).toBe(false)
      }
    })

    it('gives exactly the points to 60 parallel callers', async () => {
      const limiter = create()
      const limit = limitOf(25)
      const decisions = await Promise.all(Array.from({ length: 60 }, () => limiter.consume(limit, 'k')))
      expect(decisions.filter(({ isAllowed }) => isAllowed)).toHaveLength(25)
    })

    it('takes from several in turn, up to the first that has not enough', async () => {
      const limiter = create()
      const [wide, tight, last] = [limitOf(10), limitOf(2), limitOf(10)]
      const takeAll = () =>
        limiter.consumeAll([
          { limit: wide, key: 'k', cost: 2 },
          { limit: tight, key: 'ż' },
          { limit: last, key: 'k' },
        ])
      expect(await takeAll()).toMatchObject({ isAllowed: true, remaining: 9 })
      expect(await takeAll()).toMatchObject({ isAllowed: true, remaining: 8 })
      const refused = await takeAll()
      expect(refused).toMatchObject({ isAllowed: false, remaining: 0 })
      expect(refused.resetMs).toBeGreaterThan(0)
      expect(await limiter.consume(wide, 'k')).toMatchObject({ remaining: 3 })
      expect(await limiter.consume(last, 'k')).toMatchObject({ remaining: 7 })
    })

    it('gives exactly the points of the tightest to 40 parallel callers of several', async () => {
      const limiter = create()
      const takes = [limitOf(30), limitOf(17)].map((limit) => ({ limit, key: 'k' }))
      const decisions = await Promise.all(Array.from({ length: 40 }, () => limiter.consumeAll(takes)))
      expect(decisions.filter(({ isAllowed }) => isAllowed)).toHaveLength(17)
    })

    it('forgets one key on reset', async () => {
      const limiter = create()
      const limit = limitOf(1)
      await limiter.consume(limit, 'a')
      await limiter.consume(limit, 'b')
      await limiter.reset(limit, 'a')
      expect((await limiter.consume(limit, 'a')).isAllowed).toBe(true)
      expect((await limiter.consume(limit, 'b')).isAllowed).toBe(false)
    })

    it.each([
      { points: 0, windowMs: 1_000, cost: 1 },
      { points: 5, windowMs: 0, cost: 1 },
      { points: 5, windowMs: 1_000, cost: -1 },
      { points: 2.5, windowMs: 1_000, cost: 1 },
    ])(
      'refuses a senseless limit: $points points, $windowMs ms, cost $cost',
      async ({ points, windowMs, cost }) => {
        await expect(create().consume({ bucket: 'b', points, windowMs }, 'k', cost)).rejects.toThrow(
          RangeError,
        )
      },
    )
  })
}
