import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp, type Who } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'

const VIEWERS = ['guest', 'one user', 'another user', 'creator', 'admin', 'super-admin'] as const
const PRIVACIES = ['private', 'unlisted', 'public'] as const

let app: TestApp
const viewers = new Map<string, Who>()
/** One picture of every owner, privacy and place (library or bin), and what it is. */
const pictures = new Map<string, string>()

beforeAll(async () => {
  app = await startTestApp()
  const ranks = ['user', 'user', 'creator', 'admin', 'super-admin'] as const
  const users = await Promise.all(ranks.map((rank) => app.seed.user(rank)))
  VIEWERS.forEach((name, at) => viewers.set(name, users[at - 1] ?? 'guest'))
  for (const [name, who] of viewers) await seedAll(name, who)
})
afterAll(() => app.stop())

const keyOf = (who: Who): string => (who === 'guest' ? `g:${app.container.newId()}` : who.ownerKey)

const seedAll = async (name: string, who: Who): Promise<void> => {
  for (const privacy of PRIVACIES) {
    for (const isBinned of [false, true]) {
      const { id } = await app.seed.media({ ownerKey: keyOf(who), privacy, isBinned })
      pictures.set(id, `${privacy}${isBinned ? ', binned,' : ''} of ${name}`)
    }
  }
}

const titlesOf = (ids: readonly string[]): string[] =>
  [...new Set(ids)].map((id) => pictures.get(id) ?? id).sort()

const idsOf = (rows: unknown): string[] => (rows as { id: string }[]).map(({ id }) => id)

const throughOurs = async (client: TestClient): Promise<string[]> => {
  const lists = await Promise.all(
    ['own', 'public'].map((scope) => client.get(`/api/v1/media?scope=${scope}&limit=100`)),
  )
  return titlesOf(lists.flatMap(({ json }) => idsOf(json.data)))
}

const throughRest = async (client: TestClient): Promise<string[]> =>
  titlesOf(idsOf((await client.get('/api/media?limit=100')).json.docs))

const throughGraphql = async (client: TestClient): Promise<string[]> => {
  const { json } = await client.post('/api/graphql', { query: '{ allMedia(limit: 100) { docs { id } } }' })
  return titlesOf(idsOf((json.data as { allMedia: { docs: unknown } }).allMedia.docs))
}

const oneByOne = async (client: TestClient, path: string): Promise<string[]> => {
  const seen: string[] = []
  for (const id of pictures.keys()) if ((await client.get(`${path}/${id}`)).status === 200) seen.push(id)
  return titlesOf(seen)
}

describe.each(VIEWERS)('what %s sees', (name) => {
  const who = (): Who => viewers.get(name) ?? 'guest'

  it('is what is public, and what is their own, and not in the bin', async () => {
    const expected = [...pictures.values()].filter(
      (what) =>
        !what.includes('binned') &&
        (what.startsWith('public') || (who() !== 'guest' && what.endsWith(` of ${name}`))),
    )
    expect(await throughOurs(app.as(who()))).toEqual(expected.sort())
  })

  it('is the same by our SQL and by Payload’s rule, in lists and one by one', async () => {
    const client = app.as(who())
    const ours = await throughOurs(client)
    expect(await oneByOne(client, '/api/v1/media')).toEqual(ours)
    expect(await throughRest(client)).toEqual(ours)
    expect(await throughGraphql(client)).toEqual(ours)
    expect(await oneByOne(client, '/api/media')).toEqual(ours)
  })
})
