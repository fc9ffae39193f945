import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/platform/testing/test-app'
import type { TestClient } from '@/platform/testing/test-app-client'
import { waitFor } from '@/platform/testing/wait-for'

import { RENDER_IMAGE } from '../contract'
import { claimNextJob, releaseJob } from '../services/lease'
import { relayOutbox } from '../services/outbox'
import { expireLeases, refillQueue } from '../services/reconcile'
import { JOBS, readJob, submit, untilState } from './job-client'
import { createStubEngine } from './stub-engine'

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
afterEach(async () => {
  await app.container.database.query('DELETE FROM generation_jobs')
  await app.container.database.query('DELETE FROM outbox')
  await app.wipeQueue()
})
afterAll(() => app.stop())

const cancel = (id: string) => user.post(`${JOBS}/${id}/cancel`)
const tokens = async (): Promise<number> => (await app.container.queue.counts()).waiting
/** As if a worker woken by it had taken another job. */
const spend = (token: string) => app.container.queue.remove(token)

const makeOld = () =>
  app.container.database.query(`UPDATE outbox SET created_at = now() - interval '1 minute'`)

/** One round of the reconciler, some seconds later. */
const relay = async (): Promise<void> => {
  await makeOld()
  await relayOutbox(app.container)
}

const drawAll = async (ids: readonly string[]): Promise<void> => {
  const worker = await app.startWorker({ engine: createStubEngine() })
  for (const id of ids) await untilState(user, id, 'done')
  await waitFor(async () => (await app.container.queue.counts()).active === 0)
  await worker.stop()
}

it('is one for each job that waits, and goes with a job that is cancelled', async () => {
  const [first, second] = [await submit(user), await submit(user)]
  expect(await tokens()).toBe(2)
  await cancel(first.id)
  await cancel(first.id)
  expect(await tokens()).toBe(1)
  await drawAll([second.id])
  expect(await tokens()).toBe(0)
})

it('stays when the job whose name it bears is cancelled while it runs: another one waits for it', async () => {
  const [first, second] = [await submit(user), await submit(user)]
  expect((await claimNextJob(app.container))?.id).toBe(first.id)
  await spend(`${second.id}-0`)
  await cancel(first.id)
  expect(await tokens()).toBe(1)
  await drawAll([second.id])
})

it('is given anew to a job that was released, and to one whose worker fell silent', async () => {
  const [first, second] = [await submit(user), await submit(user)]
  const claimed = [await claimNextJob(app.container), await claimNextJob(app.container)]
  await spend(`${first.id}-0`)
  await spend(`${second.id}-0`)
  expect(await tokens()).toBe(0)
  await releaseJob(app.container.database, { jobId: first.id, fence: claimed[0]?.fence ?? 0 })
  await app.container.database.query(
    `UPDATE generation_jobs SET lease_expires_at = now() - interval '1 s' WHERE id = $1`,
    [second.id],
  )
  expect(await expireLeases(app.container)).toBe(1)
  await relay()
  expect(await tokens()).toBe(2)
  await drawAll([first.id, second.id])
})

it('is given anew also while the one of before still wakes a worker for somebody else', async () => {
  const job = await submit(user)
  const claimed = await claimNextJob(app.container)
  await releaseJob(app.container.database, { jobId: job.id, fence: claimed?.fence ?? 0 })
  await relay()
  expect(await tokens()).toBe(2)
  await drawAll([job.id])
  expect(await tokens()).toBe(0)
})

it('is owed to whoever waits, even when the job that it was written for has started meanwhile', async () => {
  const broken = { ...app.container.queue, enqueue: () => Promise.reject(new Error('away')) }
  const web = await app.startWeb({ queue: broken })
  const owner = await app.seed.user('user')
  const early = await submit(app.as(owner, web))
  const late = await submit(app.as(owner))
  expect((await claimNextJob(app.container))?.id).toBe(early.id)
  await spend(`${late.id}-0`)
  await relay()
  expect(await tokens()).toBe(1)
  const worker = await app.startWorker({ engine: createStubEngine() })
  await untilState(app.as(owner), late.id, 'done')
  await worker.stop()
})

it('ends quietly when it finds nothing, however many there are', async () => {
  const { queue } = app.container
  for (let index = 0; index < 20; index += 1) {
    await queue.enqueue({ name: RENDER_IMAGE, id: `surplus-${index}`, data: {} })
  }
  const job = await submit(user)
  await drawAll([job.id])
  await waitFor(async () => (await tokens()) === 0)
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([])
})

it('is found again by rows when the queue has lost everything', async () => {
  const jobs = [await submit(user), await submit(user), await submit(user)]
  await cancel(jobs[1]?.id ?? '')
  await app.wipeQueue()
  await app.container.database.query(`UPDATE generation_jobs SET updated_at = now() - interval '1 minute'`)
  expect(await refillQueue(app.container)).toBe(2)
  expect(await tokens()).toBe(2)
  await drawAll([jobs[0]?.id ?? '', jobs[2]?.id ?? ''])
  expect((await readJob(user, jobs[1]?.id ?? '')).state).toBe('cancelled')
})
