import { expect, it } from 'vitest'
import { rateLimiterContract } from '../../ports/rate-limiter.contract'
import { createFakeClock } from '@/testing/fake-clock'
import { createMemoryRateLimiter } from './memory-rate-limiter'

const clock = createFakeClock()

rateLimiterContract('memory', () => ({
  create: () => createMemoryRateLimiter(clock),
  pass: (ms) => clock.advance(ms),
}))

it('forgets the oldest windows when 100,000 keys flood it, and keeps counting the newest', async () => {
  const limiter = createMemoryRateLimiter(createFakeClock())
  const limit = { bucket: 'ip', points: 1, windowMs: 60_000 }
  for (let index = 0; index <= 100_000; index += 1) await limiter.consume(limit, String(index))
  expect((await limiter.consume(limit, '100000')).isAllowed).toBe(false)
  expect((await limiter.consume(limit, '0')).isAllowed).toBe(true)
})
