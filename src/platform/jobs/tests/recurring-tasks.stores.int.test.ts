import { afterAll, beforeAll, expect, it } from 'vitest'

import { createDirectEngine, withEngine } from '@/testing/test-app-worker'
import { startTestApp, type TestApp } from '@/testing/test-app'
import { waitFor } from '@/testing/wait-for'

import { taskJob, type RecurringTask } from '../recurring-task'
import { createJobRegistry } from '../registry'
import { startJobWorker, type JobWorker } from '../worker'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const startWorkers = async (task: RecurringTask): Promise<JobWorker[]> => {
  const registry = createJobRegistry([taskJob(task)])
  const open = () =>
    startJobWorker(
      withEngine(app.createParts({ settings: { reconcileMs: 100 } }), createDirectEngine()),
      registry,
    )
  return [await open(), await open()]
}
const stop = (workers: readonly JobWorker[]) =>
  Promise.all(workers.map((worker) => worker.close({ drainMs: 1_000, releaseMs: 1_000 })))

const rowsOf = (name: string) =>
  app.container.database.query<{ state: string; attempt: number; result: unknown }>(
    'SELECT state, attempt, result FROM jobs WHERE kind = $1',
    [name],
  )

it('runs round after round, one at a time however many workers there are, in one row', async () => {
  let running = 0
  let rounds = 0
  let together = 0
  const workers = await startWorkers({
    name: 'test.round',
    everyMs: 50,
    run: async () => {
      running += 1
      together = Math.max(together, running)
      await app.container.database.query('SELECT pg_sleep(0.05)')
      running -= 1
      rounds += 1
    },
  })
  await waitFor(() => rounds >= 4)
  await stop(workers)
  expect(together).toBe(1)
  expect(await rowsOf('test.round')).toEqual([{ state: 'queued', attempt: 0, result: null }])
})

it('goes on after rounds that failed, and logs them', async () => {
  let rounds = 0
  const workers = await startWorkers({
    name: 'test.failing',
    everyMs: 20,
    run: () => {
      rounds += 1
      return Promise.reject(new Error('out of paper'))
    },
  })
  // More than a job has attempts.
  await waitFor(() => rounds >= 5)
  await stop(workers)
  expect((await rowsOf('test.failing'))[0]?.state).toBe('queued')
  expect(app.log.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', fields: expect.objectContaining({ task: 'test.failing' }) }),
  )
})

it('starts no round before its `everyMs` has passed, read from the settings', async () => {
  let rounds = 0
  const workers = await startWorkers({
    name: 'test.patient',
    everyMs: (settings) => settings.leaseMs * 1_000,
    run: () => Promise.resolve((rounds += 1)),
  })
  await waitFor(async () => rounds === 1 && (await rowsOf('test.patient'))[0]?.state === 'queued')
  await app.container.database.query('SELECT pg_sleep(0.4)')
  await stop(workers)
  expect(rounds).toBe(1)
})
