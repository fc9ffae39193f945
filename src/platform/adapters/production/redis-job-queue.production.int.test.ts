import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobQueue } from '../../ports/job-queue'
import { jobQueueOutageContract } from '../../ports/job-queue-outage.contract'
import { jobQueueProcessContract } from '../../ports/job-queue-process.contract'
import { jobQueueContract } from '../../ports/job-queue.contract'
import { type TestRedis, startRedis } from '@/testing/redis-server'
import { createRedisJobQueue } from './redis-job-queue'

let redis: TestRedis

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(() => redis.stop())

const createQueue = (queueName: string, onError: (error: Error) => void): JobQueue =>
  createRedisJobQueue({ url: redis.url, queueName, takeoverMs: 3_000, onError })

jobQueueContract('redis', () => ({ createQueue }))
jobQueueProcessContract('redis', () => ({ createQueue, store: 'redis', url: redis.url }))
jobQueueOutageContract('redis', () => ({
  createQueue,
  stopStore: () => redis.kill(),
  startStore: () => redis.restart(),
}))

it('rejects within seconds while Redis is frozen, connections open', async () => {
  const queue = createQueue('frozen', () => undefined)
  await queue.counts()
  redis.freeze()
  const startedAt = performance.now()
  await expect(queue.enqueue({ name: 'test.run', id: 'x', data: {} })).rejects.toThrow('did not answer')
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  redis.thaw()
  await queue.close()
})
