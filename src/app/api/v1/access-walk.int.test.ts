import { afterAll, beforeAll, expect, it } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'
import { RANKS } from '@/platform/kernel/rank'
import { createEventHub } from '@/platform/realtime/event-hub'
import { apiRoutes, compareRoutes } from '@/testing/access-walk/list-routes'
import { EVENTS, walkRows } from '@/testing/access-walk/walk-rows'
import { createWorld, type World } from '@/testing/access-walk/world'
import { startTestApp, type TestApp } from '@/testing/test-app'

import { createEndpoints } from './endpoints'

let app: TestApp
let world: World
beforeAll(async () => {
  app = await startTestApp()
  world = await createWorld(app)
})
afterAll(() => app.stop())

const endpoints = await createEndpoints({
  getPayload: () => Promise.reject(new Error('not asked here')),
  hub: createEventHub('walk'),
  closing: new AbortController().signal,
})

it('the table names every endpoint of ours, and no other', () => {
  expect(compareRoutes(apiRoutes(endpoints), Object.keys(ROUTE_TABLE.api))).toEqual({
    withoutRow: [],
    withoutRoute: [],
  })
})

it('an endpoint without a row is found, and a row without an endpoint', () => {
  const planted = endpoints.map((endpoint) =>
    endpoint.path === '/account/register' ? { ...endpoint, path: '/planted' } : endpoint,
  )
  const routes = apiRoutes(planted)
  expect(compareRoutes(routes, Object.keys(ROUTE_TABLE.api))).toEqual({
    withoutRow: ['POST /api/v1/planted'],
    withoutRoute: ['POST /api/v1/account/register'],
  })
})

walkRows('the walk over our endpoints', ROUTE_TABLE.api, () => world)

it.each(RANKS)(`${EVENTS}: a %s receives events of their own jobs, and of no others`, async (rank) => {
  const requester = world.requesters[rank]
  const order = (prompt: string) => ({ kind: 'image', prompt })
  const key = (whose: string) => ({ 'idempotency-key': `stream-${whose}-${rank}` })
  const events = await requester.open().events()
  try {
    expect(events.status).toBe(ROUTE_TABLE.api[EVENTS]?.own?.[RANKS.indexOf(rank)])
    const secret = world.secrets.keep('prompt of a stranger’s order', `foreign order beside ${rank}`)
    const foreign = await app
      .as(world.stranger)
      .post('/api/v1/generation/jobs', order(secret), key('foreign'))
    expect(foreign.status).toBe(202)
    const own = await requester.open().post('/api/v1/generation/jobs', order('my own'), key('own'))
    expect(own.status).toBe(202)
    await events.waitFor(({ data }) => data.prompt === 'my own')
    const text = JSON.stringify(events.received)
    expect(world.secrets.leaks(rank, '', { text, headers: events.headers })).toEqual([])
  } finally {
    events.close()
  }
})
