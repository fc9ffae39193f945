import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestWeb } from '@/testing/test-app-web'
import type { SeededUser } from '@/testing/factories/users'

import { ask, JOBS } from './job-client'

let app: TestApp
let owner: SeededUser
let cutOff: TestWeb
let broken: TestWeb
beforeAll(async () => {
  app = await startTestApp()
  owner = await app.seed.user('user')
  const failing = (error: Error) => ({ ...app.container.database, query: () => Promise.reject(error) })
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' })
  cutOff = await app.startWeb({ database: failing(refused) })
  broken = await app.startWeb({ database: failing(new TypeError('x is not a function')) })
})
afterAll(() => app.stop())

const INSIDE = /10\.1\.2\.3|5432|ECONN|not a function|node_modules|\bat .+:\d+/

describe.each([
  ['list', () => app.as(owner, cutOff).get(JOBS)],
  ['submit', () => ask(app.as(owner, cutOff))],
  ['look at pictures', () => app.as('guest', cutOff).get('/api/v1/media?scope=public')],
])('when the database is away, whoever wants to %s', (_, call) => {
  it('answers 503 with a sentence to try again, and nothing of the cause', async () => {
    const answer = await call()
    expect(answer.status).toBe(503)
    expect(answer.error.code).toBe('server.unavailable')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.text).not.toMatch(INSIDE)
  })
})

it('a fault of ours is 500 with a translated sentence, logged with its cause under the request’s id', async () => {
  const answer = await app.as(owner, broken).get(JOBS)
  expect(answer.status).toBe(500)
  expect(answer.error.code).toBe('server.internal')
  expect(answer.text).not.toMatch(INSIDE)
  const line = app.log.lines.find(({ fields }) => fields.requestId === answer.error.requestId)
  expect(line).toMatchObject({ level: 'error', fields: { err: expect.any(TypeError) } })
})

it('logs no prompt, password, address or token', async () => {
  await ask(app.as(owner, broken), { prompt: 'a very private fox' })
  const lines = JSON.stringify(app.log.lines)
  for (const secret of ['very private', owner.email, owner.token]) expect(lines).not.toContain(secret)
})

it('says on the health page which dependency is down, without addresses', async () => {
  const [good, bad] = [
    await app.as('guest').get('/api/health/ready'),
    await app.as('guest', cutOff).get('/api/health/ready'),
  ]
  const up = ['database', 'queue', 'files'].map((name) => ({ name, status: 'ok' }))
  expect(good.json).toEqual({ status: 'ok', dependencies: up })
  expect(bad.status).toBe(503)
  expect(bad.headers.get('retry-after')).toBe('5')
  expect(bad.json).toMatchObject({
    status: 'unavailable',
    dependencies: expect.arrayContaining([{ name: 'database', status: 'down' }]),
  })
  expect(bad.text).not.toMatch(INSIDE)
})

it('serves the OpenAPI description to everybody, also while the database is away', async () => {
  const answer = await app.as('guest', cutOff).get('/api/v1/openapi.json')
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/generation/jobs': { post: {} } } })
})
