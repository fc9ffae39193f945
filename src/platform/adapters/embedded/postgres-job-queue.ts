import { createPostgresBackend, runMigrations, withBackend } from 'bullmq'
import pg from 'pg'
import type { JobQueue } from '../../ports/job-queue'
import { type BullBackend, workerOptions } from '../bullmq/backend'
import { DEFAULT_QUEUE_NAME, createBullJobQueue } from '../bullmq/job-queue'

export interface PostgresJobQueueOptions {
  readonly connectionString: string
  /** Queues of different names never meet. Default `kadr`. */
  readonly queueName?: string
  /** How long an idle consumer trusts notifications before it looks by itself, in seconds. Default 5. */
  readonly drainDelaySeconds?: number
  /** How long after a process died its messages go to another. Default 30_000. */
  readonly takeoverMs?: number
  readonly onError: (error: Error) => void
}

/** The embedded server's only schema: its one session cannot have a search path per connection. */
const SCHEMA = 'public'

const { Queue, Worker } = withBackend(createPostgresBackend)

const createBackend = (options: PostgresJobQueueOptions): BullBackend => {
  const { queueName = DEFAULT_QUEUE_NAME, drainDelaySeconds = 5, takeoverMs } = options
  const connection = {
    connectionString: options.connectionString,
    schema: SCHEMA,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    keepAlive: true,
  }
  return {
    openQueue() {
      const client = new Queue(queueName, { connection: { ...connection, max: 2 } })
      return { client, dispose: () => client.close() }
    },
    openWorker(processor, concurrency) {
      const client = new Worker(queueName, processor, {
        ...workerOptions(takeoverMs),
        concurrency,
        drainDelay: drainDelaySeconds,
        connection: { ...connection, max: 2 },
      })
      return { client, dispose: () => client.close(true) }
    },
  }
}

/**
 * The job queue in PostgreSQL's own tables. `migrateJobQueue` must have run: without the tables every call rejects.
 * Takes 2 connections for a producer and 3 more for each consumer.
 */
export const createPostgresJobQueue = (options: PostgresJobQueueOptions): JobQueue =>
  createBullJobQueue(createBackend(options), options.onError)

/**
 * Makes the queue's tables in PostgreSQL, or brings them up to date; all or nothing. Idempotent. PostgreSQL lets several
 * callers wait for each other, the embedded database does not: there one process at a time runs this.
 */
export const migrateJobQueue = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A lost connection also rejects the running statement: this listener only keeps the process alive.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await runMigrations(client, SCHEMA)
  } finally {
    await client.end()
  }
}
