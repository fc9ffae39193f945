import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'

import { Media } from '../contract'

const LIST = '/api/v1/media'

let app: TestApp
let owner: TestClient
let stranger: TestClient
/** Name of every picture by its id. */
const names = new Map<string, string>()

beforeAll(async () => {
  app = await startTestApp()
  const user = await app.seed.user('user')
  owner = app.as(user)
  stranger = app.as('guest')
  const seed = async (name: string, options: Partial<Parameters<typeof app.seed.media>[0]>) => {
    names.set((await app.seed.media({ ownerKey: user.ownerKey, title: null, ...options })).id, name)
  }
  const at = (day: number) => new Date(Date.UTC(2026, 2, day))
  await seed('łódź', { title: 'Żółta ŁÓDŹ na jeziorze', privacy: 'public', createdAt: at(1) })
  await seed('fox', { prompt: 'lis w śnieżnym lesie', style: 'ink', createdAt: at(2) })
  await seed('shown', { shows: { pl: ['źrebię'], en: ['foal'] }, privacy: 'public', createdAt: at(3) })
  await seed('secret', { prompt: 'tajny lis', privacy: 'public', engine: 'other', createdAt: at(4) })
})
afterAll(() => app.stop())

const found = async (client: TestClient, query: string): Promise<(string | undefined)[]> => {
  const answer = await client.get(`${LIST}?${query}`)
  expect(answer.status).toBe(200)
  return answer.data(Media.array()).map(({ id }) => names.get(id))
}

describe('one’s own pictures are found', () => {
  it.each([
    ['q=żółta', ['łódź']],
    ['q=zolta lodz', ['łódź']],
    ['q=LODZ', ['łódź']],
    ['q=z%CC%87o%CC%81', ['łódź']], // accents typed apart from their letters
    ['q=lis', ['secret', 'fox']],
    ['q=lis las', []],
    ['q=lis śni', ['fox']],
    ['q=źreb', ['shown']],
    ['q=foal', ['shown']],
    ['q=oal', []],
    ['q=%26 | ! ( : *', []],
    ["q=lis'); DROP TABLE media --", []],
    ['q=', ['secret', 'shown', 'fox', 'łódź']],
    ['kind=image', ['secret', 'shown', 'fox', 'łódź']],
    ['privacy=private', ['fox']],
    ['privacy=unlisted', []],
    ['engine=other', ['secret']],
    ['style=ink', ['fox']],
    ['style=ink&privacy=public', []],
    ['from=2026-03-02T00:00:00Z', ['secret', 'shown', 'fox']],
    ['to=2026-03-02T00:00:00Z', ['łódź']],
    ['from=2026-03-02T01:00:00%2B01:00&to=2026-03-03T00:00:00Z', ['fox']],
    ['from=2026-03-03T00:00:00Z&to=2026-03-01T00:00:00Z', []],
  ])('by %s', async (query, expected) => {
    expect(await found(owner, query)).toEqual(expected)
  })

  it('page by page', async () => {
    const first = await owner.get(`${LIST}?q=lis&limit=1`)
    expect(first.data(Media.array()).map(({ id }) => names.get(id))).toEqual(['secret'])
    expect(await found(owner, `q=lis&limit=1&cursor=${String(first.json.nextCursor)}`)).toEqual(['fox'])
  })

  it('in the bin as well', async () => {
    const [id] = [...names].find(([, name]) => name === 'łódź') ?? []
    await owner.delete(`${LIST}/${id}`)
    expect(await found(owner, 'scope=bin&q=lodz')).toEqual(['łódź'])
    expect(await found(owner, 'scope=bin&q=lis')).toEqual([])
    await owner.post(`${LIST}/${id}/restore`)
  })
})

it('others find what is shown to them, and nothing by a prompt', async () => {
  expect(await found(stranger, 'scope=public&q=lodz')).toEqual(['łódź'])
  expect(await found(stranger, 'scope=public&q=zrebie')).toEqual(['shown'])
  expect(await found(stranger, 'scope=public&q=tajny')).toEqual([])
  expect(await found(stranger, 'scope=public&privacy=private')).toEqual([])
  expect(await found(owner, 'scope=public&q=tajny')).toEqual([])
})

it.each([
  ['kind=comic', 'kind'],
  ['privacy=open', 'privacy'],
  ['from=yesterday', 'from'],
  ['to=0000-01-01T00:00:00Z', 'to'],
  [`q=${'a'.repeat(201)}`, 'q'],
  ['q=%00', 'q'],
  ['engine=a%E2%80%AEb', 'engine'],
  ['sort=prompt', 'sort'],
])('%s is refused with a sentence', async (query, field) => {
  const answer = await owner.get(`${LIST}?${query}`)
  expect(answer.status).toBe(400)
  expect(Object.keys((answer.json.error as { fields: object }).fields)).toEqual([field])
})
