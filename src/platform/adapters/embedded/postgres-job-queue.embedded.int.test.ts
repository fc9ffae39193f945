import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobQueue } from '../../ports/job-queue'
import { jobQueueOutageContract } from '../../ports/job-queue-outage.contract'
import { jobQueueProcessContract } from '../../ports/job-queue-process.contract'
import { jobQueueContract } from '../../ports/job-queue.contract'
import { type RestartableDatabase, startRestartableDatabase } from '@/testing/embedded-database'
import { createPostgresJobQueue, migrateJobQueue } from './postgres-job-queue'

let database: RestartableDatabase

beforeAll(async () => {
  database = await startRestartableDatabase()
  await migrateJobQueue(database.url)
})

afterAll(() => database.stop())

const createQueue = (queueName: string, onError: (error: Error) => void): JobQueue =>
  createPostgresJobQueue({ connectionString: database.url, queueName, takeoverMs: 3_000, onError })

it('migrates the queue twice without complaint', async () => {
  await migrateJobQueue(database.url)
  const queue = createQueue('twice', () => undefined)
  expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 })
  await queue.close()
})

jobQueueContract('pglite', () => ({ createQueue }))
jobQueueProcessContract('pglite', () => ({ createQueue, store: 'postgres', url: database.url }))
jobQueueOutageContract('pglite', () => ({
  createQueue,
  stopStore: () => database.kill(),
  startStore: () => database.restart(),
}))
