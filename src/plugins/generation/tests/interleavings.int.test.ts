import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { DomainError } from '@/platform/kernel/domain-error'
import { startTestApp, type TestApp } from '@/platform/testing/test-app'
import type { SeededUser } from '@/platform/testing/factories/users'
import { withEngine } from '@/platform/testing/test-app-worker'
import type { Caller } from '@/platform/kernel/caller'
import type { WorkerContainer } from '@/platform/ports/container'
import { variantKeyOf } from '@/plugins/library/contract'

import type { JobState } from '../contract'
import renderImage from '../jobs/render-image.handler'
import { cancelJob } from '../services/cancel'
import { expireLeases } from '../services/reconcile'
import { retryJob } from '../services/retry'
import { submitGeneration } from '../services/submit'
import { createStubEngine } from './stub-engine'

/** What may follow what; everything else is a fault. */
const LEGAL: Readonly<Record<JobState, readonly JobState[]>> = {
  queued: ['running', 'cancelled'],
  running: ['storing', 'queued', 'failed', 'cancelled'],
  storing: ['done', 'queued', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
}

const RUNS = 200

let app: TestApp
let owner: SeededUser
let caller: Caller
let worker: WorkerContainer
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
  const user = { id: owner.id, email: owner.email, name: '', rank: owner.rank, locale: 'en' } as const
  caller = { user, rank: owner.rank, ownerKey: owner.ownerKey }
  worker = withEngine(app.createParts({ queue: silentQueue() }), createStubEngine())
  await recordSteps()
})
afterAll(() => app.stop())

/** Messages are delivered by hand here. */
function silentQueue() {
  return { ...app.container.queue, enqueue: () => Promise.resolve(), remove: () => Promise.resolve(true) }
}

/** Every change of a job's state, seen by the database itself. */
const recordSteps = async (): Promise<void> => {
  const { query } = app.container.database
  await query(
    `CREATE TABLE steps (job uuid, before text, after text, fence_before numeric, fence_after numeric)`,
  )
  await query(`CREATE FUNCTION record_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO steps VALUES (NEW.id, OLD.state, NEW.state, OLD.fence, NEW.fence); RETURN NULL; END $$`)
  await query(`CREATE TRIGGER record AFTER UPDATE ON generation_jobs FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION record_step()`)
}

type Action = 'cancel' | 'fail' | 'fall silent' | 'finish' | 'give back' | 'give back late' | 'retry'

const failingWorker = (): WorkerContainer =>
  withEngine(
    worker,
    createStubEngine(() => Promise.reject(new DomainError('engine.failed'))),
  )

/** Told to end while it stores. */
const giveBackLate = (): Promise<void> => {
  const ending = new AbortController()
  const put: typeof worker.files.put = (key, bytes) => {
    ending.abort(new Error('the worker ends'))
    return worker.files.put(key, bytes)
  }
  const container = { ...worker, files: { ...worker.files, put } }
  return renderImage({}, { container, signal: ending.signal })
}

const ofConflict = (error: unknown): void => {
  if (!(error instanceof DomainError) || error.status !== 409) throw error
}

const NEVER = new AbortController().signal

const act = async (action: Action, jobId: string): Promise<unknown> => {
  const { container } = { container: worker }
  switch (action) {
    case 'finish':
      return renderImage({}, { container, signal: NEVER })
    case 'fail':
      return renderImage({}, { container: failingWorker(), signal: NEVER })
    case 'give back':
      return renderImage({}, { container, signal: AbortSignal.abort(new Error('the worker ends')) })
    case 'give back late':
      return giveBackLate()
    case 'cancel':
      return cancelJob(container, caller, jobId).catch(ofConflict)
    case 'retry':
      return retryJob(container, caller, jobId, { locale: 'en', address: '' }).catch(ofConflict)
    case 'fall silent':
      await container.database.query(
        `UPDATE generation_jobs SET lease_expires_at = now() - interval '1 second' WHERE id = $1`,
        [jobId],
      )
      return expireLeases(container)
  }
}

const newJob = async (count: number): Promise<string> => {
  const body = {
    kind: 'image' as const,
    prompt: 'a fox',
    negativePrompt: '',
    engine: 'auto',
    width: 64,
    height: 64,
    count,
  }
  const idempotencyKey = app.container.newId()
  const { id } = await submitGeneration(worker, {
    ownerKey: owner.ownerKey,
    caller,
    address: '',
    locale: 'en',
    idempotencyKey,
    body,
  })
  return id
}

interface Row {
  readonly id: string
  readonly state: JobState
  readonly count: number
  readonly pictures: number
  readonly slots: number
}

const family = (jobId: string): Promise<Row[]> =>
  app.container.database.query<Row>(
    `SELECT j.id, j.state, j.count, count(m.id) AS pictures, count(DISTINCT m.job_index) AS slots
     FROM generation_jobs j LEFT JOIN media m ON m.job = j.id::text
     WHERE j.id = $1 OR j.retry_of = $1::text GROUP BY j.id`,
    [jobId],
  )

/** The job and what tries it again: a token wakes a worker for whoever's turn it is. */
const finishAll = async (jobId: string): Promise<void> => {
  while ((await family(jobId)).some(({ state }) => state === 'queued')) await act('finish', jobId)
}

const expectSound = async (jobId: string): Promise<void> => {
  const rows = await family(jobId)
  // The job itself and at most one that tries it again.
  expect(rows.length).toBeLessThanOrEqual(2)
  for (const { state, count, pictures, slots } of rows) {
    const wanted = state === 'done' ? count : 0
    expect({ state, pictures, slots }).toEqual({ state, pictures: wanted, slots: wanted })
  }
}

it(`ends ${RUNS} random interleavings in legal states, with one row and one file per picture`, async () => {
  const action = fc.constantFrom<Action>(
    'cancel',
    'fail',
    'fall silent',
    'finish',
    'give back',
    'give back late',
    'retry',
  )
  const rounds = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(rounds, fc.integer({ min: 1, max: 2 }), async (steps, count) => {
      const jobId = await newJob(count)
      for (const together of steps) await Promise.all(together.map((one) => act(one, jobId)))
      // Whatever is left is brought to its end: nothing may be stuck.
      await act('fall silent', jobId)
      await finishAll(jobId)
      await expectSound(jobId)
      for (const { state } of await family(jobId)) expect(['done', 'failed', 'cancelled']).toContain(state)
    }),
    { numRuns: RUNS },
  )
}, 180_000)

it('moved only as the state machine allows, and raised the fence with every claim and every end', async () => {
  const steps = await app.container.database.query<{
    before: JobState
    after: JobState
    rise: number
    n: number
  }>(`SELECT before, after, fence_after - fence_before AS rise, count(*) AS n FROM steps GROUP BY 1, 2, 3`)
  expect(steps.filter(({ before, after }) => !LEGAL[before].includes(after))).toEqual([])
  expect(steps.filter(({ after, rise }) => rise !== (after === 'storing' ? 0 : 1))).toEqual([])
  // The run was worth something: every kind of step was taken.
  const taken = new Set(steps.map(({ before, after }) => `${before} → ${after}`))
  expect(taken.size).toBeGreaterThanOrEqual(8)
})

it('left a file for every row, with the sum the row names, and no other', async () => {
  const rows = await app.container.database.query<{ file_key: string; sha256: string }>(
    'SELECT file_key, sha256 FROM media',
  )
  const keys: string[] = []
  for await (const { key } of app.container.files.list('media/')) keys.push(key)
  expect(keys.sort()).toEqual(
    rows.flatMap(({ file_key }) => [file_key, variantKeyOf(file_key, 'thumb')]).sort(),
  )
  for (const { file_key, sha256 } of rows) {
    const stream = await app.container.files.read(file_key)
    const bytes = stream ? await buffer(stream) : Buffer.alloc(0)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
})
