import { Queue, Worker } from 'bullmq'
import type { JobQueue } from '../../ports/job-queue'
import { type BullBackend, workerOptions } from '../bullmq/backend'
import { DEFAULT_QUEUE_NAME, createBullJobQueue } from '../bullmq/job-queue'
import { connectRedis } from './redis-connection'

export interface RedisJobQueueOptions {
  /** `redis://` or `rediss://`; the server must not evict (`maxmemory-policy noeviction`). */
  readonly url: string
  /** Queues of different names never meet. Default `kadr`. */
  readonly queueName?: string
  /** How long after a process died its messages go to another. Default 30_000. */
  readonly takeoverMs?: number
  readonly onError: (error: Error) => void
}

/** BullMQ reports errors while it is open; before and after they are of no use. */
const silent = (): void => undefined

const createBackend = ({
  url,
  queueName = DEFAULT_QUEUE_NAME,
  takeoverMs,
}: RedisJobQueueOptions): BullBackend => ({
  openQueue() {
    // A producer must fail at once when Redis is away, instead of piling up commands for its return.
    const redis = connectRedis(url, silent, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
    const client = new Queue(queueName, { connection: redis })
    return {
      client,
      async dispose() {
        await client.close()
        redis.disconnect()
      },
    }
  },
  openWorker(processor, concurrency) {
    const redis = connectRedis(url, silent, { lazyConnect: false, maxRetriesPerRequest: null })
    const client = new Worker(queueName, processor, {
      ...workerOptions(takeoverMs),
      concurrency,
      connection: redis,
    })
    return {
      client,
      async dispose() {
        redis.disconnect()
        await client.close(true)
      },
    }
  },
})

/** The job queue in Redis. Takes one connection for a producer and two for each consumer. */
export const createRedisJobQueue = (options: RedisJobQueueOptions): JobQueue =>
  createBullJobQueue(createBackend(options), options.onError)
