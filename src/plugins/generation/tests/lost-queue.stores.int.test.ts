import { afterAll, beforeAll, expect, it } from 'vitest'

import type { JobQueue } from '@/platform/ports/job-queue'
import { startTestApp, type TestApp } from '@/platform/testing/test-app'
import type { SeededUser } from '@/platform/testing/factories/users'

import { Job } from '../contract'
import { relayOutbox } from '../services/outbox'
import { refillQueue } from '../services/reconcile'
import { ask, submit, untilState } from './job-client'
import { createStubEngine } from './stub-engine'

let app: TestApp
let owner: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
})
afterAll(() => app.stop())

const startWorker = (hasHousekeeping = false) =>
  app.startWorker({ engine: createStubEngine(), hasHousekeeping })

const outboxOf = async (jobId: string): Promise<unknown[]> =>
  (await app.container.database.query('SELECT topic FROM outbox WHERE job_id = $1', [jobId])).map(
    ({ topic }) => topic,
  )

const makeOlder = (column: 'created_at' | 'updated_at', table: 'generation_jobs' | 'outbox') =>
  app.container.database.query(`UPDATE ${table} SET ${column} = now() - interval '1 minute'`)

const brokenQueue = (queue: JobQueue): JobQueue => ({
  ...queue,
  enqueue: () => Promise.reject(new Error('the queue is away')),
})

it('accepts jobs while the queue is away, and runs them when it is back', async () => {
  const web = await app.startWeb({ queue: brokenQueue(app.container.queue) })
  const answer = await ask(app.as(owner, web))
  expect(answer.status).toBe(202)
  const { id } = answer.data(Job)
  expect(await outboxOf(id)).toEqual(['queue'])
  expect(app.log.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields.jobId)).toContain(
    id,
  )

  const worker = await startWorker(true)
  await untilState(app.as(owner), id, 'done')
  await worker.stop()
  expect(await outboxOf(id)).toEqual([])
})

it('keeps what it could not tell, and tells it once', async () => {
  const broken = app.createParts({ queue: brokenQueue(app.container.queue) })
  const web = await app.startWeb({ queue: broken.queue })
  const { id } = (await ask(app.as(owner, web))).data(Job)
  await makeOlder('created_at', 'outbox')
  await expect(relayOutbox(broken)).rejects.toThrow('the queue is away')
  expect(await outboxOf(id)).toEqual(['queue'])
  expect([await relayOutbox(app.container), await relayOutbox(app.container)]).toEqual([1, 0])
  expect(await app.container.queue.counts()).toMatchObject({ waiting: 1 })
  const worker = await startWorker()
  await untilState(app.as(owner), id, 'done')
  await worker.stop()
})

it('fills the queue again after it was wiped, without doubling what is still there', async () => {
  const user = app.as(owner)
  const jobs = [await submit(user), await submit(user), await submit(user)]
  expect(await app.container.queue.counts()).toMatchObject({ waiting: 3 })
  await app.wipeQueue()
  expect(await app.container.queue.counts()).toMatchObject({ waiting: 0 })

  // Not at once: a young job may just be on its way into the queue.
  expect(await refillQueue(app.container)).toBe(0)
  await makeOlder('updated_at', 'generation_jobs')
  expect([await refillQueue(app.container), await refillQueue(app.container)]).toEqual([3, 3])
  expect(await app.container.queue.counts()).toMatchObject({ waiting: 3 })

  const worker = await startWorker()
  for (const { id } of jobs) await untilState(user, id, 'done')
  await worker.stop()
  expect(await refillQueue(app.container)).toBe(0)
})

it('forgets idempotency keys after a day, and not before', async () => {
  const user = app.as(owner)
  const { id } = await submit(user, {}, 'kept-for-a-day')
  const { forgetOldKeys } = await import('../services/reconcile')
  await forgetOldKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).toBe(id)
  await app.container.database.query(
    `UPDATE generation_jobs SET created_at = now() - interval '25 hours' WHERE id = $1`,
    [id],
  )
  await forgetOldKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).not.toBe(id)
})
