import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { createGuest } from '@/testing/guest'
import { startKadr, type Kadr } from '@/testing/kadr-process'
import { startPostgres, type TestPostgres } from '@/testing/postgres-server'
import { startRedis, type TestRedis } from '@/testing/redis-server'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

const [RUNNING, QUEUED] = [3, 20]
/** A second or more of work, so that they are still running when the queue is lost. */
const LONG = { width: 2048, height: 2048 }
const SHORT = { width: 64, height: 64 }

// A whole start, beside other suites on the same cores.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder: TempFolder
let postgres: TestPostgres
let redis: TestRedis
let kadr: Kadr
beforeAll(async () => {
  ;[folder, postgres, redis] = await Promise.all([
    createTempFolder('lost-redis'),
    startPostgres(),
    startRedis(),
  ])
  kadr = await startKadr({
    dataDir: folder.path,
    env: {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      KADR_WORKER_CONCURRENCY: String(RUNNING),
      KADR_LEASE_MS: '2000',
      KADR_RECONCILE_MS: '500',
      KADR_REQUESTS_PER_MINUTE_GUEST: '100000',
      KADR_GUEST_PICTURES_PER_DAY: '10000',
    },
  })
})
afterAll(async () => {
  await kadr.stop()
  await Promise.all([postgres.stop(), redis.stop()])
  await folder.remove()
})

const sumOf = async (mediaId: string): Promise<string> => {
  const at = path.join(folder.path, 'files', 'media', mediaId.slice(-2), mediaId)
  const originals = (await readdir(at)).filter((file) => /^\d+\.[a-z]+$/.test(file))
  expect(originals).toHaveLength(1)
  const bytes = await readFile(path.join(at, originals[0] ?? ''))
  return createHash('sha256').update(bytes).digest('hex')
}

it(`FLUSHALL with ${QUEUED} jobs waiting and ${RUNNING} running: all end once`, async () => {
  const guest = createGuest(kadr.url)
  const running = []
  for (let made = 0; made < RUNNING; made += 1) running.push(await guest.submit({ ...LONG, count: 4 }))
  for (const { id } of running) await guest.until(id, 'running')
  const waiting = []
  for (let made = 0; made < QUEUED; made += 1) waiting.push(await guest.submit(SHORT))
  const states = await Promise.all(
    [...running, ...waiting].map(async ({ id }) => (await guest.job(id)).state),
  )
  expect(states).toEqual([...running.map(() => 'running'), ...waiting.map(() => 'queued')])

  await redis.flush()

  const results = []
  for (const { id } of [...running, ...waiting]) results.push(...(await guest.until(id, 'done')).results)
  const ids = results.map(({ mediaId }) => mediaId)
  expect(new Set(ids).size).toBe(RUNNING * 4 + QUEUED)
  expect((await guest.media()).toSorted()).toEqual(ids.toSorted())
  for (const id of ids) expect(await guest.etag(id)).toBe(`"${await sumOf(id)}"`)
  // Nobody died of it.
  expect(kadr.output()).not.toContain('Starting the')
})
