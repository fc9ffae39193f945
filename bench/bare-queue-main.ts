// What submitting is measured against: BullMQ alone, a worker that does nothing, on the same store.
import { createPostgresBackend, Worker as RedisWorker, withBackend } from 'bullmq'

const { Worker: PostgresWorker } = withBackend(createPostgresBackend)

/** The product's, where nothing is set. */
const CONCURRENCY = 2

/** Reports when each message is started, in milliseconds since 1970. */
const start = (): Promise<void> => {
  process.send?.(performance.timeOrigin + performance.now())
  return Promise.resolve()
}

const { REDIS_URL, DATABASE_URL } = process.env
const worker = REDIS_URL
  ? new RedisWorker('bench', start, { concurrency: CONCURRENCY, connection: { url: REDIS_URL } })
  : new PostgresWorker('bench', start, {
      concurrency: CONCURRENCY,
      connection: { connectionString: DATABASE_URL, schema: 'public' },
    })
worker.on('error', (error: Error) => console.error(error))
await worker.waitUntilReady()
process.send?.('ready')
process.once('disconnect', () => process.exit(0))
