import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { releaseJob, type ClaimedJob } from '@/platform/jobs/lease'
import { expireLeases } from '@/platform/jobs/recover'
import type { Container } from '@/platform/ports/container'
import { openOwnDatabase } from '@/testing/own-database'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { cancelJob } from '../services/cancel'
import { findJobById } from '../services/find-jobs'
import type { JobRecord } from '../services/job-record'
import { moveJob } from '../services/move'
import {
  claimNext,
  finishJob,
  forgetAllJobs,
  newOwner,
  submitFor,
  withoutQueue,
  type Owner,
} from './line-client'

let app: TestApp
let container: Container
beforeAll(async () => {
  app = await startTestApp()
  container = withoutQueue(app)
})
beforeEach(() => forgetAllJobs(container))
afterAll(() => app.stop())

const submitMany = async (owner: Owner, count: number): Promise<JobRecord[]> => {
  const jobs: JobRecord[] = []
  for (let index = 0; index < count; index += 1) jobs.push(await submitFor(container, owner))
  return jobs
}

const claim = async (): Promise<ClaimedJob> => {
  const job = await claimNext(container)
  if (!job) throw new Error('nothing waits')
  return job
}

const claimMany = async (count: number): Promise<ClaimedJob[]> => {
  const jobs: ClaimedJob[] = []
  while (jobs.length < count) jobs.push(await claim())
  return jobs
}

/** One slot of a worker: draws one job after the other. */
const drawMany = async (count: number): Promise<ClaimedJob[]> => {
  const jobs: ClaimedJob[] = []
  while (jobs.length < count) {
    const job = await claim()
    await finishJob(container, job.id)
    jobs.push(job)
  }
  return jobs
}

/** How many jobs start between an owner's asking and the owner's turn, where one slot becomes free after the other. */
const turnsUntil = async (ownerKey: string, running: ClaimedJob[]): Promise<number> => {
  for (let turns = 0; ; turns += 1) {
    const ended = running.shift()
    if (ended) await finishJob(container, ended.id)
    const next = await claim()
    if (next.owner_key === ownerKey) return turns
    running.push(next)
  }
}

it.each([1, 2, 4])(
  'lets nobody wait behind a flood of 300 jobs with %d slots',
  async (slots) => {
    const [flood, late] = [await newOwner(app), await newOwner(app)]
    await submitMany(flood, 300)
    const running = await claimMany(slots)
    const job = await submitFor(container, late)
    const turns = await turnsUntil(late.ownerKey, running)
    console.info(`flood of 300, ${slots} slots: ${turns} of its jobs start before the other owner's first`)
    expect(turns).toBeLessThanOrEqual(1)
    expect(job.wait?.ahead).toBe(turns)
  },
  60_000,
)

it('lets nobody wait behind a flood when no worker ran at all', async () => {
  const [flood, late] = [await newOwner(app), await newOwner(app)]
  await submitMany(flood, 40)
  await submitFor(container, late)
  expect(await turnsUntil(late.ownerKey, [])).toBe(1)
})

it('lets somebody new wait for one turn of each other owner at most', async () => {
  const others = await Promise.all(Array.from({ length: 8 }, () => newOwner(app)))
  for (const owner of others) await submitMany(owner, 12)
  const running = await claimMany(2)
  for (let turn = 0; turn < 20; turn += 1) {
    await finishJob(container, running.shift()?.id ?? '')
    running.push(await claim())
  }
  const late = await newOwner(app)
  await submitFor(container, late)
  const turns = await turnsUntil(late.ownerKey, running)
  console.info(`8 owners with a backlog, 2 slots: ${turns} jobs start before the new owner's first`)
  expect(turns).toBeLessThanOrEqual(8)
}, 60_000)

it('gives pictures, not jobs, in equal parts', async () => {
  const [big, small] = [await newOwner(app), await newOwner(app)]
  for (let index = 0; index < 6; index += 1) await submitFor(container, big, { count: 4 })
  await submitMany(small, 24)
  const drawn = await drawMany(15)
  const pictures = (owner: Owner) =>
    drawn
      .filter(({ owner_key }) => owner_key === owner.ownerKey)
      .reduce((sum, { request }) => sum + Number(request.count), 0)
  expect(Math.abs(pictures(big) - pictures(small))).toBeLessThanOrEqual(4)
})

it('gives each rank the share that the settings say', async () => {
  const [user, creator] = [await newOwner(app, 'user'), await newOwner(app, 'creator')]
  const weighted = withoutQueue(app, {
    limits: { queueWeight: { guest: 1, user: 1, creator: 3, admin: 3, 'super-admin': 3 } },
  })
  for (let index = 0; index < 24; index += 1) {
    await submitFor(weighted, user)
    await submitFor(weighted, creator)
  }
  const drawn = await drawMany(20)
  const ofCreator = drawn.filter(({ owner_key }) => owner_key === creator.ownerKey).length
  expect(ofCreator).toBeGreaterThanOrEqual(14)
  expect(ofCreator).toBeLessThanOrEqual(16)
})

it('starves nobody’s later jobs by owners who always ask for one more', async () => {
  const patient = await newOwner(app)
  const busy = [await newOwner(app), await newOwner(app), await newOwner(app)]
  await submitFor(container, patient, { count: 4 })
  const last = await submitFor(container, patient, { count: 4 })
  for (const owner of busy) await submitFor(container, owner)
  const running = await claimMany(2)
  for (let turns = 0; ; turns += 1) {
    expect(turns).toBeLessThan(4 * busy.length + 4)
    const ended = running.shift()
    await finishJob(container, ended?.id ?? '')
    const owner = busy.find(({ ownerKey }) => ownerKey === ended?.owner_key)
    if (owner) await submitFor(container, owner)
    const next = await claim()
    if (next.id === last.id) return
    running.push(next)
  }
})

it('says each place as it then comes to pass, whoever asks, cancels and moves in between', async () => {
  const owners = [await newOwner(app), await newOwner(app, 'creator'), await newOwner(app, 'admin')]
  const jobs: { owner: Owner; id: string }[] = []
  for (let index = 0; index < 18; index += 1) {
    const owner = owners[index % 3] as Owner
    jobs.push({ owner, id: (await submitFor(container, owner, { count: 1 + (index % 4) })).id })
  }
  await drawMany(2)
  const waiting = async () => {
    const records = await Promise.all(jobs.map(({ id }) => findJobById(container.database, id)))
    return records.filter((record) => record?.state === 'queued')
  }
  const someone = (await waiting())[4]
  const owner = jobs.find(({ id }) => id === someone?.id)?.owner
  if (!owner || !someone) throw new Error('nobody waits')
  await moveJob(container, owner.caller, someone.id, 'first')
  const cancelled = jobs.at(-4)
  await cancelJob(container, cancelled?.owner.caller ?? owner.caller, cancelled?.id ?? '')
  const announced = (await waiting())
    .map((record) => ({ id: record?.id, ahead: record?.wait?.ahead ?? -1 }))
    .sort((a, b) => a.ahead - b.ahead)
  expect(announced.map(({ ahead }) => ahead)).toEqual(announced.map((_, index) => index))
  expect((await drawMany(announced.length)).map(({ id }) => id)).toEqual(announced.map(({ id }) => id))
})

it('puts a job that came back, or whose worker fell silent, before what came after it', async () => {
  const [one, other] = [await newOwner(app), await newOwner(app)]
  await submitMany(one, 5)
  await submitMany(other, 5)
  const [back, silent] = await claimMany(2)
  await claimMany(2)
  await releaseJob(container.database, { jobId: back?.id ?? '', fence: back?.fence ?? 0 })
  await container.database.query(`UPDATE jobs SET lease_expires_at = now() - interval '1 s' WHERE id = $1`, [
    silent?.id,
  ])
  await expireLeases(container)
  const again = (await claimMany(2)).map(({ id }) => id)
  expect(again.sort()).toEqual([back?.id, silent?.id].sort())
})

it('closes the gap of a cancelled job, and gives its owner no more than that', async () => {
  const [tidy, other] = [await newOwner(app), await newOwner(app)]
  const jobs = await submitMany(tidy, 10)
  await submitMany(other, 3)
  for (const { id } of jobs.slice(0, 8)) await cancelJob(container, tidy.caller, id)
  const order = (await drawMany(5)).map(({ owner_key }) => (owner_key === tidy.ownerKey ? 'tidy' : 'other'))
  expect(order).toEqual(['tidy', 'other', 'tidy', 'other', 'other'])
})

it('gives each waiting job to one of many workers, also while its owner moves it about', async () => {
  const owner = await newOwner(app)
  const jobs = await submitMany(owner, 24)
  const second = { ...container, database: openOwnDatabase() }
  const mover = Promise.all(
    jobs.slice(12).map(({ id }) => moveJob(container, owner.caller, id, 'first').catch(() => undefined)),
  )
  const claims = Array.from({ length: 24 }, (_, index) => claimNext(index % 2 ? container : second))
  const claimed = await Promise.all(claims)
  await mover
  await second.database.close()
  expect(new Set(claimed.map((job) => job?.id))).toEqual(new Set(jobs.map(({ id }) => id)))
  expect(await claimNext(container)).toBeNull()
})
