import { expect, it } from 'vitest'

import { compareRoutes, payloadRoutes } from './list-routes'

const config = (paths: readonly string[]) =>
  ({
    collections: [{ slug: 'pictures', endpoints: paths.map((path) => ({ method: 'get', path })) }],
    globals: [{ slug: 'words', endpoints: [{ method: 'post', path: '/' }] }],
    endpoints: [{ method: 'get', path: '/access' }],
  }) as never

it('lists collections, globals and the root by the address they answer', () => {
  expect(payloadRoutes(config(['/', '/:id', '/count/all']))).toEqual([
    'GET /api/pictures',
    'GET /api/pictures/:id',
    'GET /api/pictures/count/all',
    'POST /api/globals/words',
    'GET /api/access',
  ])
})

it('leaves out what an earlier route answers', () => {
  expect(payloadRoutes(config(['/:key', '/count', '/:id', '/', '/:id/more']))).toEqual([
    'GET /api/pictures/:key',
    'GET /api/pictures',
    'GET /api/pictures/:id/more',
    'POST /api/globals/words',
    'GET /api/access',
  ])
})

it('finds a planted route without a row, and a row without a route', () => {
  expect(compareRoutes(['GET /a', 'GET /planted'], ['GET /a', 'GET /gone'])).toEqual({
    withoutRow: ['GET /planted'],
    withoutRoute: ['GET /gone'],
  })
})
