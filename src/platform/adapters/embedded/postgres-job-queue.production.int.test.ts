import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobQueue } from '../../ports/job-queue'
import { jobQueueOutageContract } from '../../ports/job-queue-outage.contract'
import { jobQueueProcessContract } from '../../ports/job-queue-process.contract'
import { jobQueueContract } from '../../ports/job-queue.contract'
import { type TestPostgres, startPostgres } from '@/testing/postgres-server'
import { createPostgresJobQueue, migrateJobQueue } from './postgres-job-queue'

let postgres: TestPostgres
let url: string

beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase('queue')
})

afterAll(() => postgres.stop())

const createQueue = (queueName: string, onError: (error: Error) => void): JobQueue =>
  createPostgresJobQueue({ connectionString: url, queueName, takeoverMs: 3_000, onError })

it('says that the queue is not migrated, then migrates it from four processes at once', async () => {
  const queue = createQueue('fresh', () => undefined)
  await expect(queue.counts()).rejects.toThrow(/schema/i)
  await Promise.all(Array.from({ length: 4 }, () => migrateJobQueue(url)))
  expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 })
  await queue.close()
})

jobQueueContract('postgres', () => ({ createQueue }))
jobQueueProcessContract('postgres', () => ({ createQueue, store: 'postgres', url }))
jobQueueOutageContract('postgres', () => ({
  createQueue,
  stopStore: () => postgres.kill(),
  startStore: () => postgres.restart(),
}))
