import { afterAll, beforeAll, expect, it } from 'vitest'

import { relayOutbox } from '@/platform/jobs/outbox'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { SeededUser } from '@/testing/factories/users'
import type { StreamedEvent } from '@/testing/test-app-events'
import { runNextJob, withEngine } from '@/testing/test-app-worker'

import { forgetOldKeys } from '../services/forget-jobs'
import { readJob, submit, untilState } from './job-client'
import { createStubEngine } from './stub-engine'

let app: TestApp
let owner: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
})
afterAll(() => app.stop())

const outboxOf = async (jobId: string): Promise<unknown[]> =>
  (await app.container.database.query('SELECT topic FROM outbox WHERE job_id = $1', [jobId])).map(
    ({ topic }) => topic,
  )

it('runs every waiting job after the queue has lost everything', async () => {
  const user = app.as(owner)
  const jobs = [await submit(user), await submit(user), await submit(user)]
  await expect.poll(async () => (await app.container.queue.counts()).waiting).toBe(3)
  await app.wipeQueue()
  expect(await app.container.queue.counts()).toMatchObject({ waiting: 0 })
  const worker = await app.startWorker({ engine: createStubEngine() })
  for (const { id } of jobs) await untilState(user, id, 'done')
  await worker.stop()
})

it('announces the end of a job that its worker could not announce, once', async () => {
  const user = app.as(owner)
  const { id } = await submit(user)
  const parts = app.createParts()
  const withoutBus = { ...parts, bus: { ...parts.bus, publish: () => Promise.reject(new Error('away')) } }
  // Nothing of it reaches the bus, the move to `storing` neither: that is no reason to stop.
  await runNextJob(withEngine(withoutBus, createStubEngine()))
  expect((await readJob(user, id)).state).toBe('done')
  expect(await outboxOf(id)).toEqual(['changed'])
  // Its worker may be about to announce it: only after a second it counts as left behind.
  expect(await relayOutbox(app.container)).toBe(0)

  await app.container.database.query(`UPDATE outbox SET created_at = now() - interval '1 minute'`)
  const events = await user.events({ 'last-event-id': 'unknown' })
  const isItsEnd = ({ type, data }: StreamedEvent): boolean =>
    type === 'job' && data.id === id && data.state === 'done'
  // A new stream begins with the latest jobs: the announcement is what comes after.
  await events.waitFor(isItsEnd)
  const known = events.received.length
  expect([await relayOutbox(app.container), await relayOutbox(app.container)]).toEqual([1, 0])
  await expect.poll(() => events.received.slice(known).filter(isItsEnd).length).toBe(1)
  expect(await outboxOf(id)).toEqual([])
  events.close()
})

it('forgets idempotency keys after a day, and not before', async () => {
  const user = app.as(owner)
  const { id } = await submit(user, {}, 'kept-for-a-day')
  await forgetOldKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).toBe(id)
  await app.container.database.query(
    `UPDATE jobs SET created_at = now() - interval '25 hours' WHERE id = $1`,
    [id],
  )
  await forgetOldKeys(app.container)
  expect((await submit(user, {}, 'kept-for-a-day')).id).not.toBe(id)
})
