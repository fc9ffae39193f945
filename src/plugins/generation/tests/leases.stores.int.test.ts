import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { expireLeases } from '@/platform/jobs/recover'
import { startTestApp, type TestApp, type WorkerOptions } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import { runNextJob, withEngine, type TestWorker } from '@/testing/test-app-worker'
import { waitFor } from '@/testing/wait-for'
import { variantKeyOf } from '@/plugins/library/contract'

import { Job } from '../contract'
import { ask, JOBS, readJob, submit, untilState } from './job-client'
import { claimNext } from './line-client'
import { createGate, createStubEngine, untilAborted } from './stub-engine'

let app: TestApp
let user: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = app.as(await app.seed.user('user'))
})
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})
afterAll(() => app.stop())

const workers: TestWorker[] = []
const startWorker = async (options: WorkerOptions): Promise<TestWorker> => {
  const worker = await app.startWorker(options)
  workers.push(worker)
  return worker
}

/** A worker that takes one job, the only one that waits, without asking the queue. */
const takeJob = ({ engine = createStubEngine(), ...parts }: WorkerOptions = {}) =>
  runNextJob(withEngine(app.createParts(parts), engine))

/** As if the worker that holds it had been silent for too long. */
const fallSilent = async (jobId: string): Promise<void> => {
  await app.container.database.query(
    `UPDATE jobs SET lease_expires_at = now() - interval '1 second' WHERE id = $1`,
    [jobId],
  )
  await expireLeases(app.container)
}

interface MediaRow {
  readonly sha256: string
  readonly file_key: string
}

const mediaOf = (jobId: string): Promise<MediaRow[]> =>
  app.container.database.query<MediaRow>('SELECT sha256, file_key FROM media WHERE job = $1', [jobId])

const attemptOf = async (jobId: string): Promise<unknown> =>
  (await app.container.database.query('SELECT attempt FROM jobs WHERE id = $1', [jobId]))[0]?.attempt

const filesOf = async (mediaId: string): Promise<string[]> => {
  const keys: string[] = []
  for await (const { key } of app.container.files.list(`media/${mediaId.slice(-2)}/${mediaId}/`))
    keys.push(key)
  return keys.sort()
}

/** The stub's pictures are small: each has a thumb beside the original, and no preview. */
const filesOfRow = ({ file_key: fileKey }: Pick<MediaRow, 'file_key'>): string[] =>
  [fileKey, variantKeyOf(fileKey, 'thumb')].sort()

it('lets another worker finish the job of a silent one, which then delivers nothing', async () => {
  const job = await submit(user)
  const gate = createGate()
  const silent = takeJob({ engine: createStubEngine(gate.pass), settings: { leaseMs: 600_000 } })
  await gate.reached
  await fallSilent(job.id)
  expect((await readJob(user, job.id)).state).toBe('queued')
  await takeJob()
  const done = await readJob(user, job.id)
  gate.open()
  await silent
  expect(await readJob(user, job.id)).toEqual(done)
  expect(done.state).toBe('done')
  expect(await attemptOf(job.id)).toBe(2)
  expect((await mediaOf(job.id)).flatMap(filesOfRow)).toEqual(await filesOf(done.results[0]?.mediaId ?? ''))
})

it('takes back the file that a silent worker has stored but may not commit', async () => {
  const job = await submit(user)
  const gate = createGate()
  const { files } = app.container
  const written: string[] = []
  const put: typeof files.put = async (key, bytes) => {
    const stored = await files.put(key, bytes)
    written.push(key)
    await gate.pass()
    return stored
  }
  const silent = takeJob({ files: { ...files, put }, settings: { leaseMs: 600_000 } })
  await gate.reached
  await fallSilent(job.id)
  await takeJob()
  gate.open()
  await silent
  const [row, ...others] = await mediaOf(job.id)
  expect(others).toEqual([])
  expect(written).toHaveLength(2)
  expect(written).not.toContain(row?.file_key)
  const { results } = await readJob(user, job.id)
  expect(await filesOf(results[0]?.mediaId ?? '')).toEqual(row && filesOfRow(row))
  expect((await user.get(results[0]?.url ?? '')).status).toBe(200)
})

it('sweeps what a dead worker left in the store', async () => {
  const job = await submit(user)
  const left: string[] = []
  const { files } = app.container
  const put: typeof files.put = async (key, bytes) => {
    await files.put(key, bytes)
    left.push(key)
    throw new Error('killed here')
  }
  // Killed between storing and committing: it can neither discard its file nor fail the job.
  const database = { ...app.container.database }
  const query: typeof database.query = (text, values) =>
    /'failed'/.test(text) ? Promise.reject(new Error('killed')) : app.container.database.query(text, values)
  const dead = { ...files, put, delete: () => Promise.reject(new Error('killed')) }
  await takeJob({ files: dead, database: { ...database, query } }).catch(() => undefined)
  await fallSilent(job.id)
  await takeJob()
  const { results } = await readJob(user, job.id)
  expect(left).toHaveLength(1)
  expect(await filesOf(results[0]?.mediaId ?? '')).toEqual((await mediaOf(job.id)).flatMap(filesOfRow))
})

it('leaves a job to its lease when the database does not answer its commit, whatever came of it', async () => {
  const { query } = app.container.database
  // Of the first job the statement is lost, of the second only the answer.
  const [lost, answered] = [await submit(user), await submit(user)]
  for (const isExecuted of [false, true]) {
    const cut: typeof query = async (text, values) => {
      if (!text.includes(`state = 'done', fence`)) return query(text, values)
      if (isExecuted) await query(text, values)
      throw new Error('Connection terminated')
    }
    await takeJob({ database: { ...app.container.database, query: cut } })
  }
  expect((await readJob(user, lost.id)).state).toBe('storing')
  await fallSilent(lost.id)
  await takeJob()
  for (const [id, attempts] of [
    [lost.id, 2],
    [answered.id, 1],
  ] as const) {
    const { state, results, error } = await readJob(user, id)
    expect({ state, error }).toEqual({ state: 'done', error: null })
    expect(await attemptOf(id)).toBe(attempts)
    expect((await mediaOf(id)).flatMap(filesOfRow)).toEqual(await filesOf(results[0]?.mediaId ?? ''))
  }
})

it('keeps a job that takes longer than its lease, as long as the worker speaks', async () => {
  const job = await submit(user)
  const gate = createGate()
  const work = takeJob({ engine: createStubEngine(gate.pass), settings: { leaseMs: 900 } })
  await gate.reached
  const endsAt = performance.now() + 2_000
  await waitFor(async () => (await expireLeases(app.container)) > 0 || performance.now() > endsAt)
  gate.open()
  await work
  expect((await readJob(user, job.id)).state).toBe('done')
  expect(await attemptOf(job.id)).toBe(1)
})

it('stops a worker once its lease is lost', async () => {
  const job = await submit(user)
  const engine = createStubEngine((_, { signal }) => untilAborted(signal))
  const work = takeJob({ engine, settings: { leaseMs: 900 } })
  await untilState(user, job.id, 'running')
  await fallSilent(job.id)
  await work
  expect((await readJob(user, job.id)).state).toBe('queued')
  await takeJob()
  expect((await readJob(user, job.id)).state).toBe('done')
})

it('fails a job after three silent workers, says why, and keeps the prompt for another try', async () => {
  const job = await submit(user)
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    expect((await claimNext(app.container))?.attempt).toBe(attempt)
    await fallSilent(job.id)
  }
  const english = await readJob(user, job.id)
  user.cookies.set('NEXT_LOCALE', 'pl')
  const polish = await readJob(user, job.id)
  user.cookies.delete('NEXT_LOCALE')
  expect(english).toMatchObject({ state: 'failed', results: [], error: { code: 'engine.failed' } })
  expect(english.error?.message).toMatch(/^The engine stopped/)
  expect(polish.error?.message).toMatch(/^Silnik/)
  expect(english.finishedAt).not.toBeNull()
  expect(await claimNext(app.container)).toBeNull()
  const again = await user.post(`${JOBS}/${job.id}/retry`)
  expect(again.status).toBe(202)
  await user.post(`${JOBS}/${again.data(Job).id}/cancel`)
})

it('takes over by itself, through the queue, when a worker is cut off from the database', async () => {
  const job = await submit(user)
  const { database } = app.container
  let isCutOff = false
  const query: typeof database.query = (text, values) =>
    isCutOff ? Promise.reject(new Error('cut off')) : database.query(text, values)
  const gate = createGate()
  const cutOff = takeJob({
    engine: createStubEngine(gate.pass),
    database: { ...database, query },
    settings: { leaseMs: 1_000 },
  })
  await gate.reached
  isCutOff = true
  await startWorker({ engine: createStubEngine(), hasRecovery: true })
  expect(await untilState(user, job.id, 'done')).toMatchObject({ error: null })
  gate.open()
  await cutOff.catch(() => undefined)
  expect(await mediaOf(job.id)).toHaveLength(1)
  expect(await attemptOf(job.id)).toBe(2)
})

it('returns running jobs to the queue when the worker ends, which costs no attempt', async () => {
  const job = await submit(user)
  const ending = await startWorker({ engine: createStubEngine((_, { signal }) => untilAborted(signal)) })
  await untilState(user, job.id, 'running')
  await ending.stop()
  expect((await readJob(user, job.id)).state).toBe('queued')
  expect(await attemptOf(job.id)).toBe(0)

  const startedAt = performance.now()
  await startWorker({ engine: createStubEngine(), hasRecovery: true })
  await untilState(user, job.id, 'done')
  // Well before the ten seconds after which a queue counts as lost.
  expect(performance.now() - startedAt).toBeLessThan(8_000)
  expect(await mediaOf(job.id)).toHaveLength(1)
})

it('gives back a job whose claim was under way when the worker was told to end', async () => {
  const { database } = app.container
  const gate = createGate()
  const query: typeof database.query = async (text, values) => {
    const rows = await database.query(text, values)
    if (text.includes('kadr_claim_job')) await gate.pass()
    return rows as never
  }
  const job = await submit(user)
  const ending = await startWorker({
    engine: createStubEngine((_, { signal }) => untilAborted(signal)),
    database: { ...database, query },
  })
  await gate.reached
  const ended = ending.stop()
  setTimeout(gate.open, 200)
  await ended
  expect((await readJob(user, job.id)).state).toBe('queued')
  expect(await attemptOf(job.id)).toBe(0)
  await takeJob()
  expect((await readJob(user, job.id)).state).toBe('done')
})

it('delivers once when the queue delivers twice', async () => {
  const job = (await ask(user)).data(Job)
  await Promise.all([takeJob(), takeJob(), takeJob()])
  await takeJob()
  expect((await readJob(user, job.id)).state).toBe('done')
  expect(await mediaOf(job.id)).toHaveLength(1)
  expect(await attemptOf(job.id)).toBe(1)
})
