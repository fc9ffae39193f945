import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import type { RenderContext } from '@/platform/ports/render-engine'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { TestWorker } from '@/testing/test-app-worker'

import { Job } from '../contract'
import { JOBS, readJob, submit, untilState } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

const PATIENT_MS = 600_000
const ONE_AT_ONCE = { cpu: 1, gpu: 0, media: 0, io: 0 }
const HUNG = 'this one hangs'

let app: TestApp
let user: TestClient
let worker: TestWorker | undefined
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
afterEach(() => worker?.stop())
afterAll(() => app.stop())

/** An engine that ignores its signal, for one prompt; draws all others at once. */
const createUnresponsiveEngine = () => {
  const gate = createGate()
  const contexts: RenderContext[] = []
  const engine = createStubEngine(async ({ prompt }, context) => {
    if (prompt !== HUNG) return
    contexts.push(context)
    await gate.pass()
  })
  return { engine, gate, contexts }
}

const mediaOf = (jobId: string) =>
  app.container.database.query('SELECT id FROM media WHERE job = $1', [jobId])

it('fails a job whose engine hangs, says so in both languages, and draws the next one', async () => {
  const { engine, gate, contexts } = createUnresponsiveEngine()
  worker = await app.startWorker({ engine, settings: { renderTimeoutMs: 1_000, lanes: ONE_AT_ONCE } })
  const job = await submit(user, { prompt: HUNG })
  const english = await untilState(user, job.id, 'failed')
  expect(english).toMatchObject({ results: [], error: { code: 'engine.timedOut' } })
  expect(english.error?.message).toMatch(/^The engine was not ready within 1\ssecond/)
  user.cookies.set('NEXT_LOCALE', 'pl')
  const polish = await readJob(user, job.id)
  user.cookies.delete('NEXT_LOCALE')
  expect(polish.error?.message).toMatch(/^Silnik nie zdążył w\sciągu 1\ssekundy/)
  expect(contexts[0]?.signal.reason).toMatchObject({ code: 'engine.timedOut' })

  const next = await submit(user)
  expect((await untilState(user, next.id, 'done')).results).toHaveLength(1)

  contexts[0]?.onProgress({ progress: 0.9 })
  gate.open()
  await untilState(user, (await submit(user)).id, 'done')
  expect(await mediaOf(job.id)).toEqual([])
  expect(await readJob(user, job.id)).toEqual(english)
  const again = await user.post(`${JOBS}/${job.id}/retry`)
  expect(again.status).toBe(202)
  await user.post(`${JOBS}/${again.data(Job).id}/cancel`)
})

it('frees the worker of a cancelled job though its engine ignores its signal', async () => {
  const { engine, gate } = createUnresponsiveEngine()
  worker = await app.startWorker({ engine, settings: { renderTimeoutMs: PATIENT_MS, lanes: ONE_AT_ONCE } })
  const job = await submit(user, { prompt: HUNG })
  await gate.reached
  expect((await user.post(`${JOBS}/${job.id}/cancel`)).status).toBe(200)
  const next = await submit(user)
  expect((await untilState(user, next.id, 'done')).results).toHaveLength(1)
  gate.open()
})
