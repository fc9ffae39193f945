import { afterAll, beforeAll, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'

import { Media } from '../contract'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const LIST = '/api/v1/media'

/** Every page of a list, one after another. */
const walk = async (client: TestClient, query: string): Promise<Media[][]> => {
  const pages: Media[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer = await client.get(`${LIST}?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`)
    pages.push(answer.data(Media.array()))
    cursor = answer.json.nextCursor as string | null
  }
  return pages
}

it('pages through pictures made in one and the same millisecond, none left out and none twice', async () => {
  const owner = await app.seed.user('user')
  const createdAt = new Date('2026-03-04T05:06:07.089Z')
  const ids: string[] = []
  for (let made = 0; made < 25; made += 1) {
    ids.push((await app.seed.media({ ownerKey: owner.ownerKey, createdAt })).id)
  }
  const pages = await walk(app.as(owner), 'scope=own&limit=4')
  expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 4, 1])
  expect(pages.flat().map(({ id }) => id)).toEqual(ids.sort().reverse())
})

it('shows the newest first, to the millisecond', async () => {
  const owner = await app.seed.user('user')
  const at = (ms: number) => new Date(new Date('2026-03-04T05:06:07.000Z').getTime() + ms)
  const made = new Map<string, number>()
  for (const ms of [3, 1, 999, 2, 500]) {
    made.set((await app.seed.media({ ownerKey: owner.ownerKey, createdAt: at(ms) })).id, ms)
  }
  const pages = await walk(app.as(owner), 'scope=own&limit=2')
  expect(pages.flat().map(({ id }) => made.get(id))).toEqual([999, 500, 3, 2, 1])
})

it('neither repeats nor skips when new pictures come between two pages', async () => {
  const owner = await app.seed.user('user')
  const client = app.as(owner)
  const old: string[] = []
  for (let made = 0; made < 6; made += 1) old.unshift((await app.seed.media({ ownerKey: owner.ownerKey })).id)
  const first = await client.get(`${LIST}?limit=3`)
  await app.seed.media({ ownerKey: owner.ownerKey })
  const second = await client.get(`${LIST}?limit=3&cursor=${String(first.json.nextCursor)}`)
  const seen = [...first.data(Media.array()), ...second.data(Media.array())].map(({ id }) => id)
  expect(seen).toEqual(old)
  expect(second.json.nextCursor).toBeNull()
})

it('shows everybody what is public, and only that', async () => {
  const owner = await app.seed.user('user')
  const { ownerKey } = owner
  const open = await app.seed.media({ ownerKey, privacy: 'public' })
  await app.seed.media({ ownerKey, privacy: 'private' })
  await app.seed.media({ ownerKey, privacy: 'unlisted' })
  await app.seed.media({ ownerKey, privacy: 'public', isBinned: true })
  for (const who of [owner, await app.seed.user('super-admin'), 'guest'] as const) {
    const listed = (await walk(app.as(who), 'scope=public&limit=100')).flat()
    expect(listed.map(({ id }) => id)).toEqual([open.id])
  }
})

it('keeps prompt and seed from everybody but the owner', async () => {
  const owner = await app.seed.user('user')
  const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public' })
  const own = (await app.as(owner).get(`${LIST}/${id}`)).data(Media)
  expect(own).toMatchObject({ prompt: 'a secret prompt', seed: 7 })
  for (const who of [await app.seed.user('super-admin'), 'guest'] as const) {
    const answers = [
      await app.as(who).get(`${LIST}/${id}`),
      await app.as(who).get(`${LIST}?scope=public&limit=100`),
    ]
    for (const answer of answers) expect(answer.text).not.toContain('a secret prompt')
    expect(answers[0]?.data(Media)).toMatchObject({ prompt: null, seed: null })
  }
})

it('shows nobody the prompt in place of a missing title', async () => {
  const owner = await app.seed.user('user')
  const { id } = await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public', title: null })
  expect((await app.as(owner).get(`${LIST}/${id}`)).data(Media).title).toBe('a secret prompt')
  for (const path of [`${LIST}/${id}`, `${LIST}?scope=public&limit=100`, `/api/media/${id}`]) {
    expect((await app.as('guest').get(path)).text).not.toContain('a secret prompt')
  }
  expect((await app.as('guest').get(`${LIST}/${id}`)).data(Media).title).toBe('')
})

it('shows each only their own, and a new guest nothing', async () => {
  const [one, two] = [await app.seed.user('creator'), await app.seed.user('super-admin')]
  const mine = await app.seed.media({ ownerKey: one.ownerKey })
  const theirs = await app.seed.media({ ownerKey: two.ownerKey })
  const idsOf = async (who: typeof one | 'guest') =>
    (await walk(app.as(who), 'scope=own')).flat().map(({ id }) => id)
  expect([await idsOf(one), await idsOf(two), await idsOf('guest')]).toEqual([[mine.id], [theirs.id], []])
})
