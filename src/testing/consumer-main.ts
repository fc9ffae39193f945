import { createPostgresJobQueue } from '@/platform/adapters/embedded/postgres-job-queue'
import { createRedisJobQueue } from '@/platform/adapters/production/redis-job-queue'
import type { JobQueue } from '@/platform/ports/job-queue'
import type { ConsumerSettings, Delivery } from './consumer-process'

/** Started by consumer-process.ts: consumes one queue and reports every delivery to its parent. */

const openQueue = ({ store, url, queueName, takeoverMs }: ConsumerSettings): JobQueue => {
  const onError = (error: Error): void => console.error(error.message)
  return store === 'redis'
    ? createRedisJobQueue({ url, queueName, takeoverMs, onError })
    : createPostgresJobQueue({ connectionString: url, queueName, takeoverMs, onError })
}

const main = async (): Promise<void> => {
  const settings = JSON.parse(process.argv[2] ?? '') as ConsumerSettings
  process.on('disconnect', () => process.exit(0))
  await openQueue(settings).consume(
    ({ id }) => {
      const delivery: Delivery = { id, atNs: process.hrtime.bigint().toString() }
      process.send?.(delivery)
      return settings.behaviour === 'hang' ? new Promise(() => undefined) : Promise.resolve()
    },
    { concurrency: 1 },
  )
  process.send?.('ready')
}

void main()
