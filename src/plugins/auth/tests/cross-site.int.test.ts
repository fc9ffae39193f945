import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { SeededUser } from '@/testing/factories/users'

let app: TestApp
let admin: SeededUser
beforeAll(async () => {
  app = await startTestApp()
  admin = await app.seed.user('super-admin')
})
afterAll(() => app.stop())

const FOREIGN = [
  ['by its origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['by its origin alone', { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['from a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['from a sister domain', { 'sec-fetch-site': 'same-site' }],
  ['without an origin', { 'sec-fetch-site': 'cross-site' }],
] as const

const ROUTES: readonly [string, string, string, unknown][] = [
  ['our API', 'POST', '/api/v1/generation/jobs', { kind: 'image', prompt: 'a fox' }],
  [
    'registration',
    'POST',
    '/api/v1/account/register',
    { email: 'x@kadr.test', password: 'long enough', locale: 'en' },
  ],
  ['Payload’s login', 'POST', '/api/users/login', { email: 'x@kadr.test', password: 'x' }],
  ['Payload’s logout', 'POST', '/api/users/logout', {}],
  ['Payload’s accounts', 'POST', '/api/users', { email: 'y@kadr.test', password: 'long enough' }],
  ['Payload’s own account', 'PATCH', '/api/users', { name: 'changed' }],
  ['Payload’s deletion', 'DELETE', '/api/users', undefined],
  ['Payload’s GraphQL', 'POST', '/api/graphql', { query: '{ meUser { user { id } } }' }],
]

describe.each(ROUTES)('%s refuses a request that another site sent', (_, method, path, json) => {
  it.each(FOREIGN)('known %s', async (_how, headers) => {
    const answer = await app.as(admin).request(method, path, { json, headers })
    expect(answer.status).toBe(403)
    expect(answer.error.code).toBe('request.crossSite')
    expect(answer.error.message).toContain('http://kadr.test')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.headers.get('x-request-id')).toBe(answer.error.requestId)
  })
})

it('changed nothing by all of that', async () => {
  const { query } = app.container.database
  const [row] = await query('SELECT count(*) AS n, max(name) AS name FROM users')
  expect(row).toEqual({ n: 1, name: 'Test' })
  expect(await query('SELECT 1 FROM jobs')).toEqual([])
})

it('lets our own pages through, under the public address and under any other name of the host', async () => {
  const own = { origin: 'http://kadr.test', 'sec-fetch-site': 'same-origin' }
  const lan = { origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' }
  for (const headers of [own, lan]) {
    const answer = await app
      .as('guest')
      .post('/api/users/login', { email: 'x@kadr.test', password: 'x' }, headers)
    expect(answer.status).toBe(401)
  }
})

it('lets other sites link to what can only be read', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await app.as('guest').get('/api/v1/media?scope=public', headers)).status).toBe(200)
})
