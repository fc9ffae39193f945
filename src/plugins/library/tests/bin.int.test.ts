import { afterAll, beforeAll, expect, it } from 'vitest'

import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { Media } from '../contract'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const at = (id: string, rest = '') => `/api/v1/media/${id}${rest}`

const listOf = async (who: SeededUser | 'guest', scope: string): Promise<string[]> => {
  const answer = await app.as(who).get(`/api/v1/media?scope=${scope}&limit=100`)
  return answer.data(Media.array()).map(({ id }) => id)
}

/** A picture that went into the bin so many minutes ago. */
const seedBinned = async ({ ownerKey }: SeededUser, minutesAgo = 0): Promise<string> => {
  const { id } = await app.seed.media({ ownerKey, privacy: 'public', isBinned: true })
  await app.container.database.query(
    `UPDATE media SET deleted_at = deleted_at - make_interval(mins => $2) WHERE id = $1`,
    [id, minutesAgo],
  )
  return id
}

it('lists one’s own binned pictures, in no other list and for nobody else', async () => {
  const [owner, other] = [await app.seed.user('user'), await app.seed.user('super-admin')]
  const kept = (await app.seed.media({ ownerKey: owner.ownerKey })).id
  const mine = await seedBinned(owner)
  const theirs = await seedBinned(other)
  expect(await listOf(owner, 'bin')).toEqual([mine])
  expect(await listOf(owner, 'own')).toEqual([kept])
  expect(await listOf(owner, 'public')).toEqual([])
  expect(await listOf(other, 'bin')).toEqual([theirs])
  expect(await listOf('guest', 'bin')).toEqual([])
})

it('pages through the bin, the last one in first, each once', async () => {
  const owner = await app.seed.user('user')
  const ids: string[] = []
  for (const minutesAgo of [30, 10, 10, 10, 20]) ids.push(await seedBinned(owner, minutesAgo))
  const client = app.as(owner)
  const first = await client.get('/api/v1/media?scope=bin&limit=2')
  const second = await client.get(`/api/v1/media?scope=bin&limit=9&cursor=${String(first.json.nextCursor)}`)
  expect(second.json.nextCursor).toBeNull()
  const seen = [...first.data(Media.array()), ...second.data(Media.array())].map(({ id }) => id)
  const [thirty, tenA, tenB, tenC, twenty] = ids
  expect(seen).toHaveLength(5)
  expect(new Set(seen.slice(0, 3))).toEqual(new Set([tenA, tenB, tenC]))
  expect(seen.slice(3)).toEqual([twenty, thirty])
})

it('gives a picture back into the library', async () => {
  const owner = await app.seed.user('user')
  const id = await seedBinned(owner)
  expect((await app.as(owner).post(at(id, '/restore'))).status).toBe(200)
  expect(await listOf(owner, 'bin')).toEqual([])
  expect(await listOf(owner, 'own')).toEqual([id])
  expect((await app.as(owner).get(at(id))).status).toBe(200)
})

it('shows the owner, and nobody else, the small copy of a binned picture, and no more than that', async () => {
  const owner = await app.seed.user('user')
  const id = await seedBinned(owner)
  const thumb = at(id, '/file?variant=thumb')
  expect((await app.as(owner).get(thumb)).status).toBe(200)
  for (const who of ['guest', await app.seed.user('super-admin')] as const) {
    expect((await app.as(who).get(thumb)).status).toBe(404)
  }
  for (const rest of ['', '/file', '/file?variant=preview']) {
    expect((await app.as(owner).get(at(id, rest))).status).toBe(404)
  }
})
