import { afterAll, beforeAll, expect, it } from 'vitest'

import { relayOutbox } from '@/platform/jobs/outbox'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { SeededUser } from '@/testing/factories/users'
import type { StreamedEvent } from '@/testing/test-app-events'
import { runNextJob, withEngine } from '@/testing/test-app-worker'

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
  // 0: the row is too young. Until it is a second old its worker may still be about to announce it.
  expect(await relayOutbox(app.container)).toBe(0)

  await app.container.database.query(`UPDATE outbox SET created_at = now() - interval '1 minute'`)
  const events = await user.events({ 'last-event-id': 'unknown' })
  const isItsEnd = ({ type, data }: StreamedEvent): boolean =>
    type === 'job' && data.id === id && data.state === 'done'
  // A new stream begins with the latest jobs: the announcement is what comes after.
  await events.waitFor(isItsEnd)
  const known = events.received.length
  expect([await relayOutbox(app.container), await relayOutbox(app.container)]).toEqual([1, 0])
  await expect.poll(() => events.received.slice(known).filter(isItsEnd).length, { timeout: 10_000 }).toBe(1)
  expect(await outboxOf(id)).toEqual([])
  events.close()
})
