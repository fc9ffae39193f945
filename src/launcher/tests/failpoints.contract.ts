import { readdir, readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { FAILPOINTS } from '@/platform/ports/failpoint'
import { createGuest } from '@/platform/testing/guest'
import { startKadr, type Kadr } from '@/platform/testing/kadr-process'
import { createTempFolder, type TempFolder } from '@/platform/testing/temp-folder'
import { waitFor } from '@/platform/testing/wait-for'

/** What the studio stands on, besides its folder. */
type StoreSettings = Readonly<Record<string, string>>

const ROUNDS = Number(process.env.KADR_SURVIVE_ROUNDS ?? 1)
/** What a guest gets in a day. */
const QUOTA = 5

/**
 * A worker that dies at any moment of a job: the job ends once, with one row and one true file.
 *
 * @param getStores - read once the stores are up
 */
export const failpointsContract = (name: string, getStores: () => StoreSettings): void => {
  // Whole starts, beside other suites on the same cores.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  const points = Array.from({ length: ROUNDS }, (_, round) =>
    FAILPOINTS.map((point) => ({ point, round: round + 1 })),
  )

  describe(`a worker killed with -9 on ${name}`, () => {
    let folder: TempFolder
    beforeAll(async () => {
      folder = await createTempFolder('failpoints')
    })
    afterAll(() => folder.remove())

    const start = (failAt: string): Promise<Kadr> =>
      startKadr({
        dataDir: folder.path,
        env: {
          ...getStores(),
          KADR_FAIL_AT: failAt,
          KADR_LEASE_MS: '1000',
          KADR_RECONCILE_MS: '500',
          KADR_REQUESTS_PER_MINUTE_GUEST: '100000',
          KADR_TRUSTED_PROXIES: '127.0.0.1',
        },
      })

    const originalsOf = async (mediaId: string): Promise<string[]> => {
      const at = path.join(folder.path, 'files', 'media', mediaId.slice(-2), mediaId)
      const names = await readdir(at)
      return names.filter((file) => /^\d+\.[a-z]+$/.test(file)).map((file) => path.join(at, file))
    }

    it.each(points.flat())(
      '$point, round $round: the job ends once, one row, one file as promised, quota right',
      async ({ point, round }) => {
        const kadr = await start(point)
        try {
          // An address of its own: what an address may do in a day is kept over the rounds.
          const guest = createGuest(
            kadr.url,
            `192.0.2.${round * FAILPOINTS.length + FAILPOINTS.indexOf(point)}`,
          )
          const { id } = await guest.submit({ width: 256, height: 256 })
          const { results } = await guest.until(id, 'done')
          await waitFor(() => kadr.output().includes('Starting the worker process again'))
          const [mediaId = ''] = results.map((result) => result.mediaId)
          expect(results).toHaveLength(1)
          expect(await guest.media()).toEqual([mediaId])

          const files = await originalsOf(mediaId)
          expect(files).toHaveLength(1)
          const sum = createHash('sha256')
            .update(await readFile(files[0] ?? ''))
            .digest('hex')
          expect(await guest.etag(mediaId)).toBe(`"${sum}"`)
          await guest.submit({ count: QUOTA - 1, width: 64, height: 64 })
          await expect(guest.submit({ width: 64, height: 64 })).rejects.toThrow('generation.quotaExceeded')
        } finally {
          await kadr.stop()
        }
      },
    )
  })
}
