import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rateLimiterContract } from '../../ports/rate-limiter.contract'
import type { RateLimiter } from '../../ports/rate-limiter'
import { type TestRedis, startRedis } from '@/testing/redis-server'
import { waitFor } from '@/testing/wait-for'
import { createRedisRateLimiter } from './redis-rate-limiter'

let redis: TestRedis

beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

const create = (errors: Error[] = []): RateLimiter =>
  createRedisRateLimiter({ url: redis.url, onError: (error) => errors.push(error) })

rateLimiterContract('redis', () => ({ create, pass: (ms) => delay(ms) }))

it('counts for two processes together', async () => {
  const limiters = [create(), create()]
  const limit = { bucket: randomUUID(), points: 30, windowMs: 60_000 }
  const decisions = await Promise.all(
    Array.from({ length: 80 }, (_, index) => limiters[index % 2]!.consume(limit, 'k')),
  )
  expect(decisions.filter(({ isAllowed }) => isAllowed)).toHaveLength(30)
  await Promise.all(limiters.map((limiter) => limiter.close()))
})

it('leaves no key behind without an end', async () => {
  const limiter = create()
  const limit = { bucket: randomUUID(), points: 1, windowMs: 120 }
  await limiter.consume(limit, 'k')
  await limiter.consume(limit, 'k')
  await delay(150)
  expect((await limiter.consume(limit, 'k')).isAllowed).toBe(true)
  await limiter.close()
})

it('counts a quarter by itself while Redis is frozen or gone, quickly, and together again afterwards', async () => {
  const errors: Error[] = []
  const limiter = create(errors)
  const limit = { bucket: randomUUID(), points: 8, windowMs: 60_000 }
  await limiter.consume(limit, 'k')
  redis.freeze()
  const allowed = []
  for (let index = 0; index < 3; index += 1) allowed.push((await limiter.consume(limit, 'k')).isAllowed)
  expect(allowed).toEqual([true, true, false])
  expect(errors).not.toEqual([])
  redis.thaw()

  await redis.kill()
  await waitFor(() => errors.some(({ message }) => message.includes('ECONNREFUSED')))
  const startedAt = performance.now()
  expect((await limiter.consume(limit, 'k')).isAllowed).toBe(false)
  expect(performance.now() - startedAt).toBeLessThan(1_000)

  await redis.restart()
  await waitFor(async () => (await limiter.consume(limit, 'back')).isAllowed)
  const other = create()
  await waitFor(async () => !(await limiter.consume(limit, 'back')).isAllowed)
  await waitFor(async () => !(await other.consume(limit, 'back')).isAllowed)
  await Promise.all([limiter.close(), other.close()])
})

it('lets nobody pass uncounted where a limit fails closed', async () => {
  const limiter = create()
  const limit = { bucket: randomUUID(), points: 8, windowMs: 60_000, isFailClosed: true }
  expect((await limiter.consume(limit, 'k')).isAllowed).toBe(true)
  redis.freeze()
  await expect(limiter.consume(limit, 'k')).rejects.toMatchObject({ code: 'server.unavailable' })
  redis.thaw()
  await redis.kill()
  await expect(limiter.consume(limit, 'k')).rejects.toMatchObject({ code: 'server.unavailable' })
  await redis.restart()
  await waitFor(async () =>
    limiter.consume(limit, 'k').then(
      ({ isAllowed }) => isAllowed,
      () => false,
    ),
  )
  await limiter.close()
})
