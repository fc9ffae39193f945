import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp } from '@/testing/test-app'
import { waitFor } from '@/testing/wait-for'
import { createVacuumTask } from '@/platform/upkeep/vacuum-task'

import { Job } from '../contract'
import { ask, JOBS } from './job-client'
import { createStubEngine } from './stub-engine'

vi.setConfig({ testTimeout: 240_000 })

let app: TestApp
let owner: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
})
afterAll(() => app.stop())

const ROUNDS = 4
const JOBS_PER_ROUND = 40
/** Tables that only ever hold what is under way: the outbox and BullMQ's own. */
const PASSING = ['outbox', 'job', 'job_event', 'workers']

interface TableState {
  readonly name: string
  readonly bytes: number
  readonly isAnalysed: boolean
}

const tables = async (): Promise<TableState[]> =>
  app.container.database.query<TableState & Record<string, unknown>>(
    `SELECT relname AS name, pg_total_relation_size(relid) AS bytes, last_analyze IS NOT NULL AS "isAnalysed"
     FROM pg_stat_user_tables ORDER BY relname`,
  )

const bytesOfPassing = async (): Promise<number> =>
  (await tables()).filter(({ name }) => PASSING.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0)

/** Rounds of the task until no table is due. */
const vacuumAll = async (): Promise<string[]> => {
  const task = createVacuumTask({ quietMs: 0, restMs: 0 })
  const done: string[] = []
  // PostgreSQL counts changes once a second at most.
  await sleep(1_100)
  for (let table = await task.run(app.container); table !== null; table = await task.run(app.container)) {
    done.push(table)
  }
  return done
}

/** Pictures asked for and made, until nothing of them is under way. */
const makePictures = async (): Promise<void> => {
  const web = await app.startWeb({ limits: { submitsPerMinute: 1_000_000 } })
  const worker = await app.startWorker({ engine: createStubEngine(), hasRecovery: true })
  const client = app.as(owner, web)
  for (let made = 0; made < JOBS_PER_ROUND; made += 1) (await ask(client)).data(Job)
  const isDone = async (): Promise<boolean> => {
    const [left] = await app.container.database.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM jobs WHERE state <> 'done') + (SELECT count(*) FROM outbox) AS count`,
    )
    return left?.count === 0
  }
  await waitFor(isDone, { timeoutMs: 60_000 })
  await worker.stop()
  await web.stop()
}

describe('the embedded database', () => {
  it('keeps the size of outbox and queue over rounds of jobs, and has statistics of every table', async () => {
    const sizes: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await makePictures()
      expect(await vacuumAll()).toEqual(expect.arrayContaining(['outbox', 'job']))
      sizes.push(await bytesOfPassing())
    }
    const [, second = 0] = sizes
    expect(sizes.slice(2).filter((bytes) => bytes > second)).toEqual([])
    expect((await tables()).filter(({ isAnalysed }) => !isAnalysed)).toEqual([])
  })

  it('is not vacuumed while a job waits, just after a request, nor again before its tables have rested', async () => {
    const { container } = app
    await makePictures()
    await sleep(1_100)
    const client = app.as(await app.seed.user('user'))
    const { id } = (await ask(client)).data(Job)
    expect(await createVacuumTask({ quietMs: 0, restMs: 0 }).run(container)).toBeNull()
    await client.post(`${JOBS}/${id}/cancel`)
    expect(await createVacuumTask({ quietMs: 60_000, restMs: 0 }).run(container)).toBeNull()
    expect(await createVacuumTask({ quietMs: 0, restMs: 3_600_000 }).run(container)).toBeNull()
    expect(await createVacuumTask({ quietMs: 0, restMs: 0 }).run(container)).not.toBeNull()
  })
})
