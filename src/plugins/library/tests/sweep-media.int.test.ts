import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { variantKeyOf } from '../contract'
import { sweepMedia } from '../services/sweep-media'

const HOUR_MS = 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const hoursAgo = (hours: number) => new Date(app.container.clock.now().getTime() - hours * HOUR_MS)

it('deletes what guests made a day ago, in every size, and nothing else', async () => {
  const { database, files } = app.container
  const user = await app.seed.user('user')
  const old = await app.seed.media({ ownerKey: 'g:old', createdAt: hoursAgo(25) })
  const fresh = await app.seed.media({ ownerKey: 'g:fresh', createdAt: hoursAgo(23) })
  const kept = await app.seed.media({ ownerKey: user.ownerKey, createdAt: hoursAgo(500) })
  const thumb = variantKeyOf(old.fileKey, 'thumb')
  await files.put(thumb, Buffer.from('small'))

  expect(await sweepMedia(app.container)).toBe(1)
  expect(await sweepMedia(app.container)).toBe(0)
  const rows = await database.query<{ id: string }>('SELECT id FROM media ORDER BY id')
  expect(rows.map(({ id }) => id)).toEqual([fresh.id, kept.id].sort())
  expect([await files.stat(old.fileKey), await files.stat(thumb)]).toEqual([null, null])
  expect(await files.stat(fresh.fileKey)).not.toBeNull()
})

it('empties the bin after 30 days', async () => {
  const { database, files } = app.container
  const { ownerKey } = await app.seed.user('user')
  const [expired, kept] = [
    await app.seed.media({ ownerKey, isBinned: true }),
    await app.seed.media({ ownerKey, isBinned: true }),
  ]
  await database.query(`UPDATE media SET deleted_at = now() - interval '30 days 1 minute' WHERE id = $1`, [
    expired.id,
  ])
  await database.query(`UPDATE media SET deleted_at = now() - interval '29 days 23 hours' WHERE id = $1`, [
    kept.id,
  ])
  expect(await sweepMedia(app.container)).toBe(1)
  expect([await files.stat(expired.fileKey), (await files.stat(kept.fileKey))?.key]).toEqual([
    null,
    kept.fileKey,
  ])
})

it('leaves neither picture nor file of a deleted account', async () => {
  const { database, files } = app.container
  const [left, stays] = [await app.seed.user('user'), await app.seed.user('user')]
  const expired = await app.seed.media({ ownerKey: left.ownerKey })
  const kept = await app.seed.media({ ownerKey: stays.ownerKey })
  await database.query('DELETE FROM users WHERE id = $1', [left.id])
  expect(await sweepMedia(app.container)).toBe(1)
  expect([await files.stat(expired.fileKey), (await files.stat(kept.fileKey))?.key]).toEqual([
    null,
    kept.fileKey,
  ])
  expect(await database.query('SELECT id FROM media WHERE owner_key = $1', [left.ownerKey])).toEqual([])
})
