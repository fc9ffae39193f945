import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import type { EngineInfo } from '@/platform/ports/container'
import type { RenderEngine } from '@/platform/ports/render-engine'
import { startTestApp, type TestApp, type WorkerOptions } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { TestWorker } from '@/testing/test-app-worker'

import { readJob, submit, untilState } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

const CARD: EngineInfo = {
  id: 'card',
  digitalSourceType: 'trainedAlgorithmicMedia',
  styles: ['book'],
  usesGpu: true,
  estimateSeconds: 30,
}
const LANES = { cpu: 2, gpu: 2, media: 1, io: 1 }

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  const web = await app.startWeb({ engineCatalog: [...app.container.engineCatalog, CARD] })
  user = app.as(await app.seed.user('creator'), web)
})
const workers: TestWorker[] = []
const stopWorkers = async (): Promise<void> => {
  for (const worker of workers.splice(0)) await worker.stop()
}
afterEach(async () => {
  await stopWorkers()
  await app.container.database.query('DELETE FROM jobs')
})
afterAll(() => app.stop())

const startWorker = async (options: WorkerOptions): Promise<void> => {
  workers.push(await app.startWorker({ settings: { lanes: LANES }, hasRecovery: true, ...options }))
}
const cardEngine = (...script: Parameters<typeof createStubEngine>): RenderEngine => ({
  ...createStubEngine(...script),
  id: 'card',
})
const attemptOf = async (id: string): Promise<unknown> =>
  (await app.container.database.query('SELECT attempt FROM jobs WHERE id = $1', [id]))[0]?.attempt

it('lets a job wait whose engine no worker has, says why, and runs it when one comes', async () => {
  await startWorker({ engines: [createStubEngine()] })
  const waits = await submit(user, { engine: 'card' })
  const runs = await submit(user)
  await untilState(user, runs.id, 'done')
  const waiting = await readJob(user, waits.id)
  expect(waiting).toMatchObject({ state: 'queued', estimateSeconds: null, error: null })
  expect(waiting.waitReason).toBe(
    app.container.translate('en', 'generation.wait.engineAway', { count: 0, own: 0, others: 0 }),
  )
  expect(await attemptOf(waits.id)).toBe(0)

  await startWorker({ engines: [cardEngine()] })
  expect(await untilState(user, waits.id, 'done')).toMatchObject({ engine: 'card' })
  expect(await attemptOf(waits.id)).toBe(1)
})

it('lets a job wait while its engine is not ready, and runs it once it is', async () => {
  let isReady = false
  const engine = { ...cardEngine(), health: () => Promise.resolve({ isReady, reason: null }) }
  await startWorker({ engines: [engine] })
  const job = await submit(user, { engine: 'card' })
  expect((await readJob(user, job.id)).waitReason).toContain('engine')
  isReady = true
  await untilState(user, job.id, 'done')
  expect(await attemptOf(job.id)).toBe(1)
})

it('runs jobs of the processor while the lane of graphics cards is full', async () => {
  const gate = createGate()
  await startWorker({ engines: [createStubEngine(), cardEngine(gate.pass)] })
  const onCard = [1, 2, 3].map(() => submit(user, { engine: 'card' }))
  const [first, second, third] = await Promise.all(onCard)
  await gate.reached
  for (let index = 0; index < 8; index += 1) {
    const job = await submit(user)
    // Its place counts its own lane alone.
    expect(job.position ?? 1).toBe(1)
    await untilState(user, job.id, 'done')
  }
  const states = await Promise.all([first, second, third].map((job) => readJob(user, job?.id ?? '')))
  expect(states.map(({ state }) => state).sort()).toEqual(['queued', 'running', 'running'])
  gate.open()
  for (const job of [first, second, third]) await untilState(user, job?.id ?? '', 'done')
})

it('takes no job of a lane that it does not serve', async () => {
  await startWorker({
    engines: [createStubEngine(), cardEngine()],
    settings: { lanes: { ...LANES, gpu: 0 } },
  })
  const job = await submit(user, { engine: 'card' })
  await untilState(user, (await submit(user)).id, 'done')
  expect(await readJob(user, job.id)).toMatchObject({ state: 'queued', estimateSeconds: null })
  await startWorker({ engines: [cardEngine()] })
  await untilState(user, job.id, 'done')
})
