import type { SanitizedConfig } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ROUTE_TABLE } from '@/route-table'
import { compareRoutes, payloadRoutes } from '@/testing/access-walk/list-routes'
import { walkRows } from '@/testing/access-walk/walk-rows'
import { createWorld, type World } from '@/testing/access-walk/world'
import { startTestApp, type TestApp } from '@/testing/test-app'

let app: TestApp
let world: World
beforeAll(async () => {
  app = await startTestApp()
  world = await createWorld(app)
})
afterAll(() => app.stop())

it('the table names every REST route of the running configuration, and no other', () => {
  expect(compareRoutes(payloadRoutes(app.payload.config), Object.keys(ROUTE_TABLE.payload))).toEqual({
    withoutRow: [],
    withoutRoute: [],
  })
})

it('the table names the panel’s list of every collection, and the page of every global', () => {
  const { collections, globals } = app.payload.config
  const views = [
    ...collections.map(({ slug }) => `page /admin/collections/${slug}`),
    ...globals.map(({ slug }) => `page /admin/globals/${slug}`),
  ]
  const named = Object.keys(ROUTE_TABLE.panel).filter((name) => /^page \/admin\/\w+\/[\w-]+$/.test(name))
  expect(compareRoutes(views, named)).toEqual({ withoutRow: [], withoutRoute: [] })
})

it('a collection without rows is found, and so is one more endpoint', () => {
  const { config } = app.payload
  const [some] = config.collections
  const added = { path: '/planted', method: 'get', handler: () => new Response() } as const
  const planted = {
    ...config,
    collections: [...config.collections, { ...some, slug: 'planted', endpoints: [added] }],
    endpoints: [...config.endpoints, added],
  } as unknown as SanitizedConfig
  expect(compareRoutes(payloadRoutes(planted), Object.keys(ROUTE_TABLE.payload)).withoutRow).toEqual([
    'GET /api/planted/planted',
    'GET /api/planted',
  ])
})

walkRows('the walk over Payload’s REST', ROUTE_TABLE.payload, () => world)
