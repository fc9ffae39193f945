import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import type { Container } from '@/platform/ports/container'
import { startTestApp, type TestApp, type WorkerOptions } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { TestWorker } from '@/testing/test-app-worker'
import { waitFor } from '@/testing/wait-for'

import { readJob, submit, untilState } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
const workers: TestWorker[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
  await app.container.database.query('DELETE FROM jobs')
  await app.wipeQueue()
})
afterAll(() => app.stop())

const startWorker = async (options: WorkerOptions = {}): Promise<void> => {
  workers.push(await app.startWorker({ engine: createStubEngine(), ...options }))
}

const away = () => Promise.reject(new Error('away'))
const withoutBus = (): Pick<Container, 'bus'> => ({ bus: { ...app.createParts().bus, publish: away } })
const withoutQueue = (): Pick<Container, 'queue'> => ({ queue: { ...app.container.queue, enqueue: away } })

const waitingMessages = async (): Promise<number> => (await app.container.queue.counts()).waiting

it('keeps a wake-up in the queue for a worker that starts later', async () => {
  const jobs = [await submit(user), await submit(user)]
  await expect.poll(waitingMessages).toBe(2)
  await startWorker()
  for (const { id } of jobs) await untilState(user, id, 'done')
  await waitFor(async () => (await waitingMessages()) === 0)
})

it.each([
  ['the queue', withoutBus],
  ['the bus', withoutQueue],
])('wakes a worker through %s alone', async (_, parts) => {
  await startWorker()
  const owner = await app.seed.user('user')
  const web = await app.startWeb(parts())
  const { id } = await submit(app.as(owner, web))
  await untilState(app.as(owner), id, 'done')
})

it('runs a job without any wake-up: a worker looks for waiting jobs by itself', async () => {
  await startWorker({ hasRecovery: true })
  const owner = await app.seed.user('user')
  const web = await app.startWeb({ ...withoutBus(), ...withoutQueue() })
  const { id } = await submit(app.as(owner, web))
  await untilState(app.as(owner), id, 'done')
  const warned = app.log.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields.jobId)
  expect(warned).toContain(id)
})

it('passes a wake-up on from a worker whose lane is full to one with a free slot', async () => {
  const lanes = { cpu: 1, gpu: 0, media: 0, io: 0 }
  const gate = createGate()
  await startWorker({ engine: createStubEngine(gate.pass), settings: { lanes } })
  const busy = await submit(user)
  await gate.reached
  await startWorker({ settings: { lanes } })
  const owner = await app.seed.user('user')
  // Only the queue wakes, and it may choose either worker, each time anew.
  const web = await app.startWeb(withoutBus())
  for (let round = 0; round < 6; round += 1) {
    const { id } = await submit(app.as(owner, web))
    await untilState(app.as(owner), id, 'done')
  }
  expect((await readJob(user, busy.id)).state).toBe('running')
  gate.open()
  await untilState(user, busy.id, 'done')
})

it('does nothing for twenty wake-ups without a waiting job, nor for a message of an unknown name', async () => {
  const { queue } = app.container
  for (let index = 0; index < 20; index += 1) {
    await queue.enqueue({ name: 'jobs.wake', id: `surplus-${index}`, data: { lane: 'cpu' } })
  }
  await queue.enqueue({ name: 'of another version', id: 'unknown', data: {} })
  const { id } = await submit(user)
  await startWorker()
  await untilState(user, id, 'done')
  await waitFor(async () => (await waitingMessages()) === 0)
  expect(app.log.lines.filter(({ level }) => level === 'error')).toEqual([])
})
