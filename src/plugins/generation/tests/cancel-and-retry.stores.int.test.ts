import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { DomainError } from '@/platform/kernel/domain-error'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import { runNextJob, withEngine, type TestWorker } from '@/testing/test-app-worker'

import { Job } from '../contract'
import { JOBS, readJob, submit, untilState } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

let app: TestApp
let user: TestClient
let worker: TestWorker | null = null
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
afterEach(async () => {
  await worker?.stop()
  worker = null
})
afterAll(() => app.stop())

const cancel = (id: string) => user.post(`${JOBS}/${id}/cancel`)
const retry = (id: string) => user.post(`${JOBS}/${id}/retry`)

const picturesOf = async (jobId: string): Promise<number> =>
  (await app.container.database.query('SELECT 1 FROM media WHERE job = $1', [jobId])).length

it('cancels a waiting job, which no worker then takes', async () => {
  const job = await submit(user)
  const answer = await cancel(job.id)
  expect(answer.status).toBe(200)
  expect(answer.data(Job)).toMatchObject({ id: job.id, state: 'cancelled', position: null, waitReason: null })
  expect(answer.data(Job).finishedAt).not.toBeNull()
  expect(await runNextJob(withEngine(app.container, createStubEngine()))).toBe(false)
})

it('cancels a running job: the engine stops at once and nothing is delivered', async () => {
  const gate = createGate()
  const stopped = createGate()
  const engine = createStubEngine(async (_, { signal }) => {
    signal.addEventListener('abort', () => void stopped.pass())
    await gate.pass()
    signal.throwIfAborted()
  })
  worker = await app.startWorker({ engine, settings: { leaseMs: 600_000 } })
  const job = await submit(user)
  await gate.reached
  expect((await readJob(user, job.id)).state).toBe('running')
  expect((await cancel(job.id)).data(Job).state).toBe('cancelled')
  await stopped.reached
  gate.open()
  await worker.stop()
  expect(await readJob(user, job.id)).toMatchObject({ state: 'cancelled', results: [] })
  expect(await picturesOf(job.id)).toBe(0)
})

it('cancels a job that is being stored: the file just written is taken back', async () => {
  const gate = createGate()
  const { files } = app.container
  const put: typeof files.put = async (key, bytes) => {
    const stored = await files.put(key, bytes)
    await gate.pass()
    return stored
  }
  worker = await app.startWorker({ engine: createStubEngine(), files: { ...files, put } })
  const job = await submit(user)
  await gate.reached
  expect((await readJob(user, job.id)).state).toBe('storing')
  expect((await cancel(job.id)).data(Job).state).toBe('cancelled')
  gate.open()
  await worker.stop()
  expect(await picturesOf(job.id)).toBe(0)
  const left: string[] = []
  for await (const { key } of files.list('media/')) left.push(key)
  expect(left).toEqual([])
})

it('lets a cancelled job be cancelled again', async () => {
  const job = await submit(user)
  expect([(await cancel(job.id)).status, (await cancel(job.id)).status]).toEqual([200, 200])
})

it('cannot cancel what is done, nor what failed', async () => {
  worker = await app.startWorker({
    engine: createStubEngine(async ({ prompt }) => {
      if (prompt === 'fails') throw new DomainError('engine.failed')
    }),
  })
  const [good, bad] = [await submit(user), await submit(user, { prompt: 'fails' })]
  await Promise.all([untilState(user, good.id, 'done'), untilState(user, bad.id, 'failed')])
  for (const { id } of [good, bad]) {
    const answer = await cancel(id)
    expect(answer.status).toBe(409)
    expect(answer.error.code).toBe('generation.notCancellable')
  }
  expect(await picturesOf(good.id)).toBe(1)
})

it('tries a failed job again as a new row, with the same settings and a link to nothing else', async () => {
  let failures = 1
  worker = await app.startWorker({
    engine: createStubEngine(async () => {
      if (failures-- > 0) throw new DomainError('engine.failed')
    }),
  })
  const job = await submit(user, { prompt: 'a stubborn fox', seed: 4_294_967_295, negativePrompt: 'bears' })
  const failed = await untilState(user, job.id, 'failed')
  expect(failed.error).toEqual({
    code: 'engine.failed',
    message: 'The engine stopped before the picture was ready. The prompt is kept. Try again.',
  })
  const answer = await retry(job.id)
  expect(answer.status).toBe(202)
  const next = answer.data(Job)
  expect(next.id).not.toBe(job.id)
  const { prompt, seed, negativePrompt, width, height, style } = job
  expect(next).toMatchObject({ prompt, seed, negativePrompt, width, height, style })
  await untilState(user, next.id, 'done')
  expect((await readJob(user, job.id)).state).toBe('failed')
  expect([await picturesOf(job.id), await picturesOf(next.id)]).toEqual([0, 1])
})

it('makes one new job of many presses on "try again"', async () => {
  const job = await submit(user)
  await cancel(job.id)
  const answers = await Promise.all(Array.from({ length: 10 }, () => retry(job.id)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(answers.map((answer) => answer.data(Job).id)).size).toBe(1)
  await cancel(answers[0]?.data(Job).id ?? '')
})

it('tries again only what failed or was cancelled', async () => {
  const waiting = await submit(user)
  const early = await retry(waiting.id)
  worker = await app.startWorker({ engine: createStubEngine() })
  await untilState(user, waiting.id, 'done')
  const late = await retry(waiting.id)
  for (const answer of [early, late]) {
    expect(answer.status).toBe(409)
    expect(answer.error.code).toBe('generation.notRetryable')
  }
})

it('lets nobody else cancel or retry, and does not say that the job is there', async () => {
  const job = await submit(user)
  for (const who of [await app.seed.user('super-admin'), 'guest'] as const) {
    const stranger = app.as(who)
    for (const verb of ['cancel', 'retry']) {
      const [foreign, missing] = [
        await stranger.post(`${JOBS}/${job.id}/${verb}`),
        await stranger.post(`${JOBS}/${app.container.newId()}/${verb}`),
      ]
      expect(foreign.status).toBe(404)
      expect({ ...foreign.error, requestId: '' }).toEqual({ ...missing.error, requestId: '' })
    }
  }
  expect((await readJob(user, job.id)).state).toBe('queued')
  await cancel(job.id)
})
