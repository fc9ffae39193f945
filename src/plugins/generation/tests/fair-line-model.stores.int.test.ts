import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { releaseJob } from '@/platform/jobs/lease'
import { lineOrder } from '@/platform/jobs/line'
import type { Container } from '@/platform/ports/container'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { cancelJob } from '../services/cancel'
import { moveJob } from '../services/move'
import { createLineModel } from './fair-line-model'
import {
  claimNext,
  finishJob,
  forgetAllJobs,
  newOwner,
  submitFor,
  withoutQueue,
  type Owner,
} from './line-client'

const RUNS = 25
const STEPS_MAX = 30
// Powers of two: the model's numbers are exact.
const WEIGHTS = { guest: 1, user: 1, creator: 2, admin: 4, 'super-admin': 4 }
const RANKS = ['user', 'user', 'creator', 'admin'] as const

let app: TestApp
let container: Container
let owners: Owner[]
beforeAll(async () => {
  app = await startTestApp()
  container = withoutQueue(app, { limits: { queueWeight: WEIGHTS } })
  owners = await Promise.all(RANKS.map((rank) => newOwner(app, rank)))
})
afterAll(() => app.stop())

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('submit'),
      who: fc.nat(3),
      size: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('claim') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('finish', 'release'), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel'), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('first', 'earlier', 'later', 'last'),
      which: fc.nat(20),
    }),
  },
)
type Step = {
  readonly act: string
  readonly who?: number
  readonly size?: number
  readonly which?: number
}

const lineOfRows = async (): Promise<string[]> => {
  const rows = await container.database.query<{ id: string }>(
    `SELECT id FROM jobs j WHERE state = 'queued' ORDER BY ${lineOrder('j')}`,
  )
  return rows.map(({ id }) => id)
}

/** Rows and model, moved together. */
const createRun = () => {
  const model = createLineModel()
  const owner = new Map<string, Owner>()
  const running = new Map<string, number>()
  const pick = (ids: readonly string[], which = 0): string | undefined => ids[which % Math.max(1, ids.length)]
  const callerOf = (id: string) => (owner.get(id) as Owner).caller

  const submit = async ({ who = 0, size = 1 }: Step): Promise<void> => {
    const one = owners[who] as Owner
    const { id } = await submitFor(container, one, { count: size })
    owner.set(id, one)
    model.submit(id, one.ownerKey, size / WEIGHTS[one.caller.rank])
  }
  const claim = async (): Promise<void> => {
    const job = await claimNext(container)
    expect(job?.id ?? null).toBe(model.claim())
    if (job) running.set(job.id, job.fence)
  }
  const end = async ({ act, which }: Step): Promise<void> => {
    const id = pick([...running.keys()], which)
    if (!id) return
    if (act === 'finish') await finishJob(container, id)
    else await releaseJob(container.database, { jobId: id, fence: running.get(id) ?? 0 })
    model[act === 'finish' ? 'finish' : 'release'](id)
    running.delete(id)
  }
  const change = async ({ act, which }: Step): Promise<void> => {
    const id = pick(act === 'cancel' ? [...model.waiting(), ...running.keys()] : model.waiting(), which)
    if (!id) return
    if (act === 'cancel') {
      await cancelJob(container, callerOf(id), id)
      model.cancel(id)
      running.delete(id)
    } else {
      const to = act as 'first' | 'earlier' | 'later' | 'last'
      await moveJob(container, callerOf(id), id, to)
      model.move(id, to)
    }
  }
  return {
    async take(one: Step): Promise<void> {
      if (one.act === 'submit') await submit(one)
      else if (one.act === 'claim') await claim()
      else if (one.act === 'finish' || one.act === 'release') await end(one)
      else await change(one)
      expect(await lineOfRows()).toEqual(model.waiting())
    },
  }
}

it(`stands as in the model of fair queueing after every step of ${RUNS} random courses`, async () => {
  let seen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: STEPS_MAX }), async (steps) => {
      await forgetAllJobs(container)
      const run = createRun()
      for (const one of steps) {
        await run.take(one)
        seen += 1
      }
    }),
    { numRuns: RUNS },
  )
  expect(seen).toBeGreaterThan(RUNS * 10)
}, 120_000)
