import { readdir, readFile } from 'node:fs/promises'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { readLastRun } from '@/platform/instance/run-file'
import { WORKER_FAILPOINTS, type FailpointName } from '@/platform/ports/failpoint'
import { createGuest, type Guest, type GuestJob } from '@/testing/guest'
import { runProgram, startKadr, type Ended, type Kadr } from '@/testing/kadr-process'
import { runStatement } from '@/testing/run-statement'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { waitFor } from '@/testing/wait-for'

/** What the studio stands on, besides its folder. */
type StoreSettings = Readonly<Record<string, string>>

const ROUNDS = Number(process.env.KADR_SURVIVE_ROUNDS ?? 1)
/** What a guest gets in a day. */
const QUOTA = 5
const SMALL = { width: 256, height: 256 }
/** Of all processes: short leases, no limits, and a secret that one more worker can know. */
const SETTINGS = {
  KADR_SECRET: randomBytes(24).toString('hex'),
  KADR_LEASE_MS: '1000',
  KADR_RECONCILE_MS: '500',
  KADR_REQUESTS_PER_MINUTE_GUEST: '100000',
  KADR_TRUSTED_PROXIES: '127.0.0.1',
}

type Wish = Parameters<Guest['submit']>[0]

/** Sends it until there is an answer, as pages do: always with the same key. */
const submitAgain = (guest: Guest, wish: Wish, key: string): Promise<GuestJob> =>
  waitFor(() => guest.submit(wish, key).catch(refuseRefusal), { timeoutMs: 90_000, intervalMs: 200 })

/** Nobody answered: the next try may. An answer that says no stays one. */
const refuseRefusal = (error: unknown): null => {
  if (error instanceof TypeError) return null
  throw error
}

/**
 * A process that dies at any moment of a job: the job ends once, with one row and one true file.
 *
 * @param getStores - read once the stores are up
 */
export const failpointsContract = (name: string, getStores: () => StoreSettings): void => {
  // Whole starts, beside other suites on the same cores.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  const points = Array.from({ length: ROUNDS }, (_, round) =>
    WORKER_FAILPOINTS.map((point) => ({ point, round: round + 1 })),
  )

  describe(`a process killed with -9 on ${name}`, () => {
    let folder: TempFolder
    beforeAll(async () => {
      folder = await createTempFolder('failpoints')
    })
    afterAll(() => folder.remove())

    const start = (env: StoreSettings = {}): Promise<Kadr> =>
      startKadr({ dataDir: folder.path, env: { ...getStores(), ...SETTINGS, ...env } })

    /** One more worker of the running studio, which dies there: resolves when it has. */
    const dieAt = async (failAt: FailpointName): Promise<Ended> => {
      const stores = getStores()
      const { databaseUrl = '' } = (await readLastRun(folder.path)) ?? {}
      return runProgram([path.resolve('dist/worker.js')], {
        env: {
          ...stores,
          ...SETTINGS,
          KADR_DATA: folder.path,
          DATABASE_URL: databaseUrl,
          KADR_DATABASE: stores.DATABASE_URL ? 'server' : 'embedded',
          KADR_FAIL_AT: failAt,
        },
      })
    }

    /** Lets another worker die at its job, while the studio's own one stands still; then that one goes on. */
    const submitToDoomedWorker = async (
      kadr: Kadr,
      guest: Guest,
      failAt: FailpointName,
    ): Promise<GuestJob> => {
      const { worker } = await kadr.pids()
      process.kill(worker, 'SIGSTOP')
      try {
        const [job, { exitCode }] = await Promise.all([guest.submit(SMALL), dieAt(failAt)])
        expect(exitCode, 'the worker was not killed').toBeNull()
        return job
      } finally {
        process.kill(worker, 'SIGCONT')
      }
    }

    const originalsOf = async (mediaId: string): Promise<string[]> => {
      const at = path.join(folder.path, 'files', 'media', mediaId.slice(-2), mediaId)
      const names = await readdir(at)
      return names.filter((file) => /^\d+\.[a-z]+$/.test(file)).map((file) => path.join(at, file))
    }

    /** Rows of all owners that were asked for with this key. */
    const rowsWithKey = async (key: string): Promise<unknown> => {
      const { databaseUrl = '' } = (await readLastRun(folder.path)) ?? {}
      const [row] = await runStatement(
        databaseUrl,
        'SELECT count(*)::int AS jobs FROM jobs WHERE idempotency_key = $1',
        [key],
      )
      return row?.jobs
    }

    /** One row, one file as it is promised. */
    const expectOnePicture = async (guest: Guest, { results }: GuestJob): Promise<void> => {
      const [mediaId = ''] = results.map((result) => result.mediaId)
      expect(results).toHaveLength(1)
      expect(await guest.media()).toEqual([mediaId])
      const files = await originalsOf(mediaId)
      expect(files).toHaveLength(1)
      const sum = createHash('sha256')
        .update(await readFile(files[0] ?? ''))
        .digest('hex')
      expect(await guest.etag(mediaId)).toBe(`"${sum}"`)
    }

    describe('in the worker', () => {
      let kadr: Kadr
      beforeAll(async () => {
        kadr = await start()
      })
      afterAll(() => kadr.stop())

      it.each(points.flat())(
        '$point, round $round: the job ends once, one row, one file as promised, quota right',
        async ({ point, round }) => {
          // An address of its own: what an address may do in a day is kept over the rounds.
          const place = round * WORKER_FAILPOINTS.length + WORKER_FAILPOINTS.indexOf(point)
          const guest = createGuest(kadr.url, `192.0.2.${place}`)
          const { id } = await submitToDoomedWorker(kadr, guest, point)
          await expectOnePicture(guest, await guest.until(id, 'done'))
          await guest.submit({ count: QUOTA - 1, width: 64, height: 64 })
          await expect(guest.submit({ width: 64, height: 64 })).rejects.toThrow('generation.quotaExceeded')
        },
      )
    })

    it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
      'after-submit, round %i: sent again with its key it is the same job, even of a guest whose cookie was lost with the answer',
      async (round) => {
        const kadr = await start({ KADR_FAIL_AT: 'after-submit' })
        const deaths = () => kadr.output().split('Starting the web process again').length - 1
        try {
          const guest = createGuest(kadr.url, `198.51.100.${round}`)
          const [wish, key] = [SMALL, randomUUID()]
          await expect(guest.submit(wish, key)).rejects.toThrow(TypeError)
          // Another new row would have killed the process again.
          const job = await submitAgain(guest, wish, key)
          await expectOnePicture(guest, await guest.until(job.id, 'done'))
          expect((await guest.submit(wish, key)).id).toBe(job.id)
          expect(deaths()).toBe(1)

          // Now with its cookie; the rest of what a guest has in a day.
          const [rest, restKey] = [{ count: QUOTA - 1, width: 64, height: 64 }, randomUUID()]
          await expect(guest.submit(rest, restKey)).rejects.toThrow(TypeError)
          const { id } = await submitAgain(guest, rest, restKey)
          await guest.until(id, 'done')
          expect(deaths()).toBe(2)
          await expect(guest.submit({ width: 64, height: 64 })).rejects.toThrow('generation.quotaExceeded')
          expect((await guest.jobs()).map((one) => one.id)).toEqual([id, job.id])
          expect([await rowsWithKey(key), await rowsWithKey(restKey)]).toEqual([1, 1])
          expect(await guest.media()).toHaveLength(QUOTA)
        } finally {
          await kadr.stop()
        }
      },
    )
  })
}
