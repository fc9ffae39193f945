import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import { createBusMaker } from '@/testing/test-app-buses'
import { withEngine } from '@/testing/test-app-worker'
import type { WorkerContainer } from '@/platform/ports/container'
import { variantKeyOf } from '@/plugins/library/contract'

import { SubmitBody, type JobState } from '../contract'
import { submitGeneration } from '../services/submit'
import { workInTurns } from './interleaved-worker'
import { ACTS, finishAll, play, type Act } from './job-acts'
import { newOwner, submitFor, type Owner } from './line-client'
import { createStubEngine } from './stub-engine'
import { createTurns, type Turns } from './turns'

const SEED = Number(process.env.KADR_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** What may follow what; everything else is a fault. */
const LEGAL: Readonly<Record<JobState, readonly JobState[]>> = {
  queued: ['running', 'cancelled'],
  running: ['storing', 'queued', 'failed', 'cancelled'],
  storing: ['done', 'queued', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
}

const INTERLEAVINGS = 1_000
/** Jobs of one owner that go on at the same time, each by a schedule of its own. */
const JOBS = 10
const pictureCountOf = (at: number): number => 1 + (at % 2)
/** Just enough for the first jobs: whatever ends without a picture must give its share back, or no retry fits. */
const PICTURES_PER_DAY = Array.from({ length: JOBS }, (_, at) => pictureCountOf(at)).reduce((a, b) => a + b)

let app: TestApp
let worker: WorkerContainer
beforeAll(async () => {
  app = await startTestApp()
  const { draftPicturesPerDay } = app.container.settings.limits
  const parts = app.createParts({
    // Messages are delivered by hand here.
    queue: {
      ...app.container.queue,
      enqueue: () => Promise.resolve(),
    },
    bus: createBusMaker(undefined)(),
    limits: { draftPicturesPerDay: { ...draftPicturesPerDay, user: PICTURES_PER_DAY } },
  })
  const sizer = {
    reduce: (bytes: Uint8Array) =>
      Promise.resolve({ preview: null, thumb: { bytes, width: 1, height: 1 }, thumbhash: '' }),
  }
  worker = { ...withEngine(parts, createStubEngine()), sizer }
  await recordSteps()
})
afterAll(() => app.stop())

/** Every change of a job's state, seen by the database itself. */
const recordSteps = async (): Promise<void> => {
  const { query } = app.container.database
  await query(
    `CREATE TABLE steps (job uuid, before text, after text, fence_before numeric, fence_after numeric)`,
  )
  await query(`CREATE FUNCTION record_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO steps VALUES (NEW.id, OLD.state, NEW.state, OLD.fence, NEW.fence); RETURN NULL; END $$`)
  await query(`CREATE TRIGGER record AFTER UPDATE ON jobs FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION record_step()`)
}

/** Up to three rounds, one after another, of up to three acts at the same time. */
type Schedule = readonly (readonly Act[])[]

const ScheduleArbitrary = fc.array(fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
})
const Schedules = fc.array(ScheduleArbitrary, { minLength: JOBS, maxLength: JOBS })
const Draws = fc.infiniteStream(fc.nat(), { noHistory: true })
/** One step after another can be played again to the letter; of four at once, the store says which comes first. */
const TogetherMax = fc.constantFrom(1, 4)

/** Each retry that was granted, by the job that it tries again. */
type Retries = Map<string, string>

/** Plays all schedules at the same time, step by step in drawn turns. */
const interleave = async (owner: Owner, schedules: readonly Schedule[], turns: Turns): Promise<Retries> => {
  const retries: Retries = new Map()
  const runSchedule = async (schedule: Schedule, at: number): Promise<void> => {
    let { id } = await turns.act(`job ${at}`, (turn) =>
      submitFor(workInTurns(worker, turn), owner, { count: pictureCountOf(at) }),
    )
    for (const [round, together] of schedule.entries()) {
      const ids = await Promise.all(
        together.map((act, place) =>
          turns.act(`job ${at}, round ${round}, ${place}`, (turn) =>
            play(act, { worker: workInTurns(worker, turn), owner }, id),
          ),
        ),
      )
      const again = ids.find((one) => one !== id)
      if (again === undefined) continue
      retries.set(id, again)
      id = again
    }
  }
  await Promise.all([...schedules.map(runSchedule), turns.play()])
  return retries
}

interface Row {
  readonly id: string
  readonly state: JobState
  readonly count: number
  readonly retry_of: string | null
  readonly pictures: number
  readonly slots: number
  /** What a retry shares with its origin. */
  readonly recipe: string
}

const jobsOf = ({ ownerKey }: Owner): Promise<Row[]> =>
  app.container.database.query<Row>(
    `SELECT j.id, j.state, (j.request->>'count')::int AS count, j.retry_of, count(m.id) AS pictures, count(DISTINCT m.job_index) AS slots,
       jsonb_build_array(j.kind, j.engine, j.request)::text AS recipe
     FROM jobs j LEFT JOIN media m ON m.job = j.id::text WHERE j.owner_key = $1 GROUP BY j.id`,
    [ownerKey],
  )

const expectSound = (rows: readonly Row[]): void => {
  for (const { state, count, pictures, slots } of rows) {
    expect(['done', 'failed', 'cancelled']).toContain(state)
    const wanted = state === 'done' ? count : 0
    expect({ state, pictures, slots }).toEqual({ state, pictures: wanted, slots: wanted })
  }
}

/** Each retry that was granted is one new row, like its origin, which ended without a picture. */
const expectLinked = (rows: readonly Row[], retries: Retries): void => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const linked = rows.flatMap(({ id, retry_of: origin }) => (origin === null ? [] : [[origin, id] as const]))
  expect(new Map(linked)).toEqual(retries)
  expect(linked.length).toBe(retries.size)
  expect(rows.length).toBe(JOBS + retries.size)
  for (const [originId, id] of linked) {
    expect(['failed', 'cancelled']).toContain(byId.get(originId)?.state)
    expect(byId.get(id)?.recipe).toBe(byId.get(originId)?.recipe)
  }
}

/** Counted are the pictures that there are: one more than is left is refused, and the refusal says how many are. */
const expectQuota = async (owner: Owner, rows: readonly Row[]): Promise<void> => {
  const left = PICTURES_PER_DAY - rows.reduce((sum, { pictures }) => sum + pictures, 0)
  const body = { ...SubmitBody.parse({ kind: 'image', prompt: 'one too many' }), count: left + 1 }
  const idempotencyKey = app.container.newId()
  const submission = submitGeneration(worker, { ...owner, address: '', locale: 'en', idempotencyKey, body })
  await expect(submission).rejects.toMatchObject({ code: 'generation.quotaExceeded', params: { left } })
}

it(`ends ${INTERLEAVINGS} random interleavings of cancel, finish and retry in legal states (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(Schedules, Draws, TogetherMax, async (schedules, draws, togetherMax) => {
      const owner = await newOwner(app)
      const turns = createTurns((below) => draws.next().value % below, togetherMax)
      const retries = await interleave(owner, schedules, turns)
      // Whatever is left is brought to its end: nothing may be stuck.
      await finishAll({ worker, owner })
      const rows = await jobsOf(owner)
      expectSound(rows)
      expectLinked(rows, retries)
      await expectQuota(owner, rows)
    }),
    { numRuns: INTERLEAVINGS / JOBS, seed: SEED, endOnFailure: true },
  )
}, 300_000)

it('moved only as the state machine allows, and raised the fence with every claim and every end', async () => {
  const steps = await app.container.database.query<{
    before: JobState
    after: JobState
    rise: number
    n: number
  }>(`SELECT before, after, fence_after - fence_before AS rise, count(*) AS n FROM steps GROUP BY 1, 2, 3`)
  expect(steps.filter(({ before, after }) => !LEGAL[before].includes(after))).toEqual([])
  expect(steps.filter(({ after, rise }) => rise !== (after === 'storing' ? 0 : 1))).toEqual([])
  // The run was worth something: every kind of step was taken, but perhaps a third lease that ran out while its worker stored.
  const taken = new Set(steps.map(({ before, after }) => `${before} → ${after}`))
  expect(taken.size).toBeGreaterThanOrEqual(Object.values(LEGAL).flat().length - 1)
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
