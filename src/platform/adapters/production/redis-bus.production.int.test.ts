import { afterAll, beforeAll, expect, it } from 'vitest'
import { realtimeBusContract } from '../../ports/realtime-bus.contract'
import { type TestRedis, startRedis } from '@/testing/redis-server'
import { waitFor } from '@/testing/wait-for'
import { createRedisBus } from './redis-bus'

let redis: TestRedis

beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

const create = (onError: (error: unknown) => void = () => undefined) =>
  createRedisBus({ url: redis.url, onError })

realtimeBusContract('redis', () => ({ createPair: (onError) => [create(onError), create(onError)] }))

it('neither rejects nor waits while Redis is away, and receives again by itself', async () => {
  const [here, there] = [create(), create()]
  const received: string[] = []
  const publish = (type: string): Promise<void> => here.publish('c', { type, data: {} })
  await there.subscribe('c', ({ type }) => received.push(type))
  await publish('before')
  await waitFor(() => received.includes('before'))
  await redis.kill()
  const startedAt = performance.now()
  for (let index = 0; index < 50; index += 1) await publish('lost')
  expect(performance.now() - startedAt).toBeLessThan(3_000)
  await there.subscribe('late', ({ type }) => received.push(type))
  await redis.restart()
  await waitFor(() => publish('after').then(() => received.includes('after')))
  await here.publish('late', { type: 'late too', data: {} })
  await waitFor(() => received.includes('late too'))
  expect(received).not.toContain('lost')
  await Promise.all([here.close(), there.close()])
})

it('subscribes within seconds in a process that never met Redis', async () => {
  await redis.kill()
  const errors: unknown[] = []
  const bus = create((error) => errors.push(error))
  const startedAt = performance.now()
  const stop = await bus.subscribe('c', () => undefined)
  await bus.publish('c', { type: 'tick', data: {} })
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  expect(errors).not.toEqual([])
  await stop()
  await bus.close()
  await redis.restart()
})
