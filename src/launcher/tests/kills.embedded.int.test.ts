import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { identify, isAlive } from '@/platform/process/identity'
import { createGuest, type Guest, type GuestJob } from '@/testing/guest'
import { LAUNCHER, runProgram, startKadr, type Kadr } from '@/testing/kadr-process'
import { findFreePort } from '@/testing/free-port'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { waitFor } from '@/testing/wait-for'
import { MEDIA_VARIANTS } from '@/plugins/library/contract'

/** Four of the largest pictures: seconds of work, so that the kill falls into it. */
const LONG_JOB = { count: 4, width: 2048, height: 2048 }
/** Nobody outlives the launcher for longer. */
const ORPHAN_MAX_MS = 10_000
const ENV = {
  KADR_LEASE_MS: '2000',
  KADR_GUEST_PICTURES_PER_DAY: '10000',
  KADR_REQUESTS_PER_MINUTE_GUEST: '100000',
}
const ROUNDS = Number(process.env.KADR_SURVIVE_ROUNDS ?? 1)

// Whole starts, beside other suites on the same cores.
vi.setConfig({ testTimeout: 180_000 + ROUNDS * 60_000, hookTimeout: 240_000 })

let folder: TempFolder
let kadr: Kadr
let guest: Guest

const start = async (): Promise<void> => {
  kadr = await startKadr({
    dataDir: folder.path,
    port: kadr ? Number(new URL(kadr.url).port) : undefined,
    env: ENV,
  })
}

const filesOf = async (): Promise<string[]> => {
  const entries = await readdir(path.join(folder.path, 'files'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** A job that a worker is at work on, and what lies in the library before its pictures. */
const runningJob = async () => {
  const before = { media: await guest.media(), files: await filesOf() }
  const job = await guest.submit(LONG_JOB)
  await guest.until(job.id, 'running')
  return { job, before }
}

/** Ended once: its pictures, each with one row and one file of each size, and nothing else. */
const expectOneDelivery = async ({ job, before }: Awaited<ReturnType<typeof runningJob>>): Promise<void> => {
  const done: GuestJob = await guest.until(job.id, 'done')
  const ids = done.results.map(({ mediaId }) => mediaId)
  expect(new Set(ids).size).toBe(LONG_JOB.count)
  const added = (await guest.media()).filter((id) => !before.media.includes(id))
  expect(added.toSorted()).toEqual(ids.toSorted())
  const files = (await filesOf()).filter((file) => !before.files.includes(file))
  expect(files).toHaveLength(LONG_JOB.count * MEDIA_VARIANTS.length)
  for (const id of ids) expect(files.filter((file) => file.includes(id))).toHaveLength(MEDIA_VARIANTS.length)
}

const childrenOf = async (studio: Kadr) => {
  const named = Object.entries(await studio.pids())
  return Promise.all(named.map(async ([name, pid]) => ({ name, ...(await identify(pid)) })))
}

const expectEnded = async (children: Awaited<ReturnType<typeof childrenOf>>): Promise<void> => {
  let living: string[] = []
  const look = async (): Promise<boolean> => {
    const areAlive = await Promise.all(children.map(isAlive))
    living = children.filter((_, index) => areAlive[index]).map(({ name }) => name)
    return living.length === 0
  }
  await waitFor(look, { timeoutMs: ORPHAN_MAX_MS }).catch(() => undefined)
  expect(living).toEqual([])
}

beforeAll(async () => {
  folder = await createTempFolder('kills')
  await start()
  guest = createGuest(kadr.url)
})

afterAll(async () => {
  await kadr.stop()
  await folder.remove()
})

describe.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))('killed with -9, round %i', () => {
  it.each(['worker', 'web', 'database'] as const)(
    'the %s, with a job running: it ends once, with one row and one file for each picture',
    async (name) => {
      const running = await runningJob()
      process.kill((await kadr.pids())[name], 'SIGKILL')
      await expectOneDelivery(running)
    },
  )

  it('the launcher, with a job running: no child outlives it, and the next start ends the job once', async () => {
    const running = await runningJob()
    const children = await childrenOf(kadr)
    kadr.signal('SIGKILL')
    await expectEnded(children)
    await start()
    await expectOneDelivery(running)
  })
})

it('Ctrl-C ends worker, web and database in this order, and a second start finds everything again', async () => {
  const media = await guest.media()
  const children = await childrenOf(kadr)
  await kadr.stop()
  expect((await kadr.ended).exitCode).toBe(0)
  await expectEnded(children)
  const log = await readFile(path.join(folder.path, 'logs', 'launcher.log'), 'utf8')
  expect([...log.matchAll(/(\w+) has ended$/gm)].map(([, name]) => name)).toEqual([
    'worker',
    'web',
    'database',
  ])
  await start()
  expect(await guest.media()).toEqual(media)
})

it('a second launcher on the same folder is refused in one sentence, and the first goes on', async () => {
  const { exitCode, stdout, stderr } = await runProgram(LAUNCHER, {
    env: { PORT: String(await findFreePort()), KADR_DATA: folder.path },
  })
  expect(`${stdout}${stderr}`.trim()).toBe(
    `Kadr is already running on ${folder.path} (process ${kadr.pid}): stop it first, or set KADR_DATA to another folder.`,
  )
  expect(exitCode).toBe(1)
  await guest.media()
})
