import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DomainError } from '@/platform/kernel/domain-error'
import { startTestApp, type TestApp, type WorkerOptions } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import { runNextJob, withEngine } from '@/testing/test-app-worker'

import { JOB_STATES } from '@/platform/kernel/job-state'

import { Job, type JobState } from '../contract'
import { ask, JOBS, readJob, submit } from './job-client'
import { createGate, createStubEngine } from './stub-engine'

let app: TestApp
let user: TestClient
let polish: TestClient
beforeAll(async () => {
  app = await startTestApp()
  const owner = await app.seed.user('user')
  user = app.as(owner)
  polish = app.as(owner)
  polish.cookies.set('NEXT_LOCALE', 'pl')
})
afterAll(() => app.stop())

type Verb = 'cancel' | 'retry'
const VERBS: readonly Verb[] = ['cancel', 'retry']

interface JobInState {
  readonly id: string
  /** Lets the worker that is at it go on, and waits until it has let go of it. */
  readonly goOn: () => Promise<void>
}

/** A worker that takes one job, the only one that waits, without asking the queue. */
const takeJob = async ({ engine = createStubEngine(), ...parts }: WorkerOptions = {}): Promise<void> => {
  await runNextJob(withEngine(app.createParts(parts), engine))
}

const nothing = (): Promise<void> => Promise.resolve()

/** Brings the one waiting job into a state. */
const BRING: Readonly<Record<JobState, (client: TestClient, id: string) => Promise<() => Promise<void>>>> = {
  queued: () => Promise.resolve(() => takeJob()),
  async running() {
    const gate = createGate()
    const working = takeJob({ engine: createStubEngine(gate.pass) })
    await gate.reached
    return () => (gate.open(), working)
  },
  async storing() {
    const gate = createGate()
    const { files } = app.container
    const put: typeof files.put = async (key, bytes) => {
      await gate.pass()
      return files.put(key, bytes)
    }
    const working = takeJob({ files: { ...files, put } })
    await gate.reached
    return () => (gate.open(), working)
  },
  async done() {
    await takeJob()
    return nothing
  },
  async failed() {
    await takeJob({ engine: createStubEngine(() => Promise.reject(new DomainError('engine.failed'))) })
    return nothing
  },
  async cancelled(client, id) {
    await client.post(`${JOBS}/${id}/cancel`)
    return nothing
  },
}

const jobIn = async (state: JobState, client = user): Promise<JobInState> => {
  const { id } = await submit(client)
  const goOn = await BRING[state](client, id)
  expect((await readJob(client, id)).state).toBe(state)
  return { id, goOn }
}

const press = (verb: Verb, id: string, client = user) => client.post(`${JOBS}/${id}/${verb}`)

const count = async (text: string, values: readonly unknown[] = []): Promise<unknown> =>
  (await app.container.database.query<{ n: number }>(text, [...values]))[0]?.n
const rows = () => count('SELECT count(*)::int AS n FROM jobs')
const retriesOf = (id: string) => count('SELECT count(*)::int AS n FROM jobs WHERE retry_of = $1', [id])
const picturesOf = (id: string) => count('SELECT count(*)::int AS n FROM media WHERE job = $1', [id])
const fenceOf = (id: string) => count('SELECT fence::int AS n FROM jobs WHERE id = $1', [id])

const NOT_CANCELLABLE = {
  code: 'generation.notCancellable',
  en: 'This job has already ended, so there is nothing to cancel.',
  pl: 'To zadanie już się skończyło, nie ma czego anulować.',
}
const NOT_RETRYABLE = {
  code: 'generation.notRetryable',
  en: 'Only a job that failed or was cancelled can be tried again.',
  pl: 'Ponowić można tylko zadanie, które się nie udało albo zostało anulowane.',
}

interface Refused {
  readonly state: JobState
  readonly verb: Verb
  readonly refusal: typeof NOT_CANCELLABLE
  /** Once its worker has done what it can. */
  readonly pictures: number
}

const REFUSED: readonly Refused[] = [
  { state: 'done', verb: 'cancel', refusal: NOT_CANCELLABLE, pictures: 1 },
  { state: 'failed', verb: 'cancel', refusal: NOT_CANCELLABLE, pictures: 0 },
  { state: 'queued', verb: 'retry', refusal: NOT_RETRYABLE, pictures: 1 },
  { state: 'running', verb: 'retry', refusal: NOT_RETRYABLE, pictures: 1 },
  { state: 'storing', verb: 'retry', refusal: NOT_RETRYABLE, pictures: 1 },
  { state: 'done', verb: 'retry', refusal: NOT_RETRYABLE, pictures: 1 },
]

it.each(REFUSED)(
  '$verb of a job that is $state: 409 with a sentence, and nothing changes',
  async ({ state, verb, refusal, pictures }) => {
    const job = await jobIn(state)
    const [before, fence] = [await rows(), await fenceOf(job.id)]
    const [english, second, inPolish] = await Promise.all([
      press(verb, job.id),
      press(verb, job.id),
      press(verb, job.id, polish),
    ])
    expect([english.status, second.status, inPolish.status]).toEqual([409, 409, 409])
    expect(english.error).toMatchObject({ code: refusal.code, message: refusal.en })
    expect(inPolish.error).toMatchObject({ code: refusal.code, message: refusal.pl })
    expect((await readJob(user, job.id)).state).toBe(state)
    expect([await rows(), await fenceOf(job.id)]).toEqual([before, fence])
    await job.goOn()
    expect(await picturesOf(job.id)).toBe(pictures)
  },
)

it.each(['queued', 'running', 'storing', 'cancelled'] as const)(
  'cancel of a job that is %s: 200, also for the second press of a double click; it ends once and delivers nothing',
  async (state) => {
    const job = await jobIn(state)
    const [before, fence] = [await rows(), Number(await fenceOf(job.id))]
    const answers = await Promise.all([press('cancel', job.id), press('cancel', job.id)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const [first, second] = answers.map((answer) => answer.data(Job))
    expect(first).toMatchObject({
      id: job.id,
      state: 'cancelled',
      position: null,
      waitReason: null,
      estimateSeconds: null,
      results: [],
      error: null,
    })
    expect(second).toEqual(first)
    expect(await fenceOf(job.id)).toBe(state === 'cancelled' ? fence : fence + 1)
    await job.goOn()
    expect((await press('cancel', job.id)).data(Job)).toEqual(first)
    expect([await rows(), await picturesOf(job.id)]).toEqual([before, 0])
  },
)

it.each(['failed', 'cancelled'] as const)(
  'retry of a job that is %s: 202 and a new row, one for both presses of a double click and for all later ones',
  async (state) => {
    const job = await jobIn(state)
    const old = await readJob(user, job.id)
    const before = Number(await rows())
    const answers = await Promise.all([press('retry', job.id), press('retry', job.id, polish)])
    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    const [next = old, again] = answers.map((answer) => answer.data(Job))
    expect(again?.id).toBe(next.id)
    expect(next).toMatchObject({ state: 'queued', progress: 0, results: [], error: null })
    expect([await rows(), await retriesOf(job.id)]).toEqual([before + 1, 1])
    expect(await readJob(user, job.id)).toEqual(old)

    await takeJob()
    const late = await press('retry', job.id)
    expect(late.status).toBe(202)
    expect(late.data(Job)).toMatchObject({ id: next.id, state: 'done' })
    expect([await retriesOf(job.id), await picturesOf(job.id), await picturesOf(next.id)]).toEqual([1, 0, 1])
  },
)

it('makes a chain of retries: each row has one successor, and each is tried again by its own id', async () => {
  const first = await jobIn('failed')
  const second = (await press('retry', first.id)).data(Job)
  expect((await press('cancel', second.id)).status).toBe(200)
  const third = (await press('retry', second.id)).data(Job)
  expect(new Set([first.id, second.id, third.id]).size).toBe(3)
  expect((await press('retry', first.id)).data(Job)).toMatchObject({ id: second.id, state: 'cancelled' })
  expect((await press('retry', second.id)).data(Job)).toMatchObject({ id: third.id, state: 'queued' })
  await takeJob()
  expect((await press('retry', third.id)).error.code).toBe('generation.notRetryable')
  const links = await app.container.database.query(
    'SELECT id, retry_of FROM jobs WHERE id = ANY($1::uuid[]) ORDER BY created_at',
    [[first.id, second.id, third.id]],
  )
  expect(links).toEqual([
    { id: first.id, retry_of: null },
    { id: second.id, retry_of: first.id },
    { id: third.id, retry_of: second.id },
  ])
})

it('counts a retry against the quota, not what it repeats, and makes no row beyond it', async () => {
  const guest = app.as('guest')
  const failed = await jobIn('failed', guest)
  const all = await ask(guest, { count: 4 })
  await takeJob()
  expect(all.status).toBe(202)
  const [one, other] = await Promise.all([press('retry', failed.id, guest), press('retry', failed.id, guest)])
  const next = one.data(Job)
  expect(other.data(Job).id).toBe(next.id)
  await BRING.failed(guest, next.id)
  const used = await submit(guest)
  await takeJob()
  expect((await readJob(guest, used.id)).state).toBe('done')
  const before = await rows()
  const refused = await press('retry', next.id, guest)
  expect([refused.status, refused.error.code]).toEqual([429, 'generation.quotaExceeded'])
  expect(refused.error.message).not.toBe('')
  expect(await rows()).toBe(before)
  // What is there already costs nothing more.
  expect((await press('retry', failed.id, guest)).data(Job).id).toBe(next.id)
})

describe.each(JOB_STATES)('a job that is %s', (state) => {
  it('looks like a missing one to anybody else, and is not touched by them', async () => {
    const owner = app.as('guest')
    const job = await jobIn(state, owner)
    const [before, seen] = [await rows(), await readJob(owner, job.id)]
    const otherGuest = app.as('guest')
    await press('cancel', (await submit(otherGuest)).id, otherGuest)
    const strangers = [otherGuest, app.as('guest'), user, app.as(await app.seed.user('super-admin'))]
    for (const stranger of strangers) {
      for (const verb of VERBS) {
        const [foreign, missing] = [
          await press(verb, job.id, stranger),
          await press(verb, app.container.newId(), stranger),
        ]
        expect(foreign.status).toBe(404)
        expect({ ...foreign.error, requestId: '' }).toEqual({
          code: 'generation.jobNotFound',
          message: 'There is no such job.',
          requestId: '',
        })
        expect({ ...missing.error, requestId: '' }).toEqual({ ...foreign.error, requestId: '' })
      }
    }
    expect(await readJob(owner, job.id)).toEqual(seen)
    expect(await rows()).toBe(Number(before) + 1)
    await job.goOn()
  })
})
