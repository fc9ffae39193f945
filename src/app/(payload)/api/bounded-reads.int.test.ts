import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { MOST_ROWS } from '@/platform/payload/bounded-reads'
import type { SeededUser } from '@/testing/factories/users'
import { startTestApp, type TestApp } from '@/testing/test-app'

let app: TestApp
let owner: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
  for (let count = 0; count <= MOST_ROWS; count += 1) {
    await app.seed.media({ ownerKey: owner.ownerKey, privacy: 'public' })
  }
})
afterAll(() => app.stop())

const docsOf = (json: Record<string, unknown>) => json.docs as { owner?: unknown }[]

const UNBOUNDED = [
  'limit=100000',
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'limit=many',
  'limit[]=100000',
  '[limit]=0',
  'limit=5&limit=0',
  '%6Cimit=0',
  'pagination=false',
  'pagination=false&limit=0',
  'pagination=false&limit=100000',
]

describe('a list through REST', () => {
  it.each(UNBOUNDED)('ends after a hundred rows: %s', async (query) => {
    const answer = await app.as('guest').get(`/api/media?${query}`)
    expect(answer.status).toBe(200)
    expect(docsOf(answer.json)).toHaveLength(MOST_ROWS)
  })

  it.each(['limit=0', 'limit=100000', 'pagination=false'])(
    'also as a POST in disguise: %s',
    async (query) => {
      const headers = { 'x-payload-http-method-override': 'GET' }
      const inAddress = await app.as('guest').post(`/api/media?${query}`, undefined, headers)
      const inBody = await app.as('guest').request('POST', '/api/media', {
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: query,
      })
      for (const answer of [inAddress, inBody]) expect(docsOf(answer.json)).toHaveLength(MOST_ROWS)
    },
  )

  it.each([
    ['what the panel asks for', 'limit=100&depth=0', MOST_ROWS],
    ['a short page', 'limit=7', 7],
    ['a short list without counting', 'limit=7&pagination=false', 7],
    ['Payload’s own default', '', 10],
    ['the rest', 'limit=100&page=2', 1],
  ])('is otherwise as asked: %s', async (_, query, rows) => {
    const answer = await app.as('guest').get(`/api/media?${query}`)
    expect(docsOf(answer.json)).toHaveLength(rows)
  })

  it('fills in relations at most two deep', async () => {
    expect(app.payload.config.maxDepth).toBe(2)
    const ask = (depth: number) => app.as(owner).get(`/api/media?limit=1&depth=${depth}`)
    const [deepest, huge] = [await ask(2), await ask(100_000)]
    expect(docsOf(deepest.json)[0]?.owner).toMatchObject({ id: owner.id })
    expect(huge.json).toEqual(deepest.json)
  })
})

it.each(['limit: 100000', 'limit: 0', 'limit: -1', 'pagination: false', 'pagination: false, limit: 0'])(
  'a list through GraphQL ends after a hundred rows: %s',
  async (args) => {
    const { json } = await app
      .as('guest')
      .post('/api/graphql', { query: `{ allMedia(${args}) { docs { id } } }` })
    const { allMedia } = json.data as { allMedia: { docs: unknown[] } }
    expect(allMedia.docs).toHaveLength(MOST_ROWS)
  },
)

it('no collection is left out, and our own look-ups find everything', async () => {
  for (const { slug, hooks } of app.payload.config.collections) {
    expect([slug, hooks.beforeOperation.slice(0, 3).map(({ name }) => name)]).toEqual([
      slug,
      ['boundRead', 'boundWrite', 'refuseHiddenPaths'],
    ])
  }
  const all = { collection: 'media', pagination: false, depth: 0 } as const
  expect((await app.payload.find({ ...all, overrideAccess: true })).docs.length).toBeGreaterThan(MOST_ROWS)
})
