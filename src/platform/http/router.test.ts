import { describe, expect, it } from 'vitest'

import { defineEndpoint, type Method } from './endpoint'
import { createRouter } from './router'

const endpoint = (method: Method, path: string) =>
  defineEndpoint({
    method,
    path,
    summary: '',
    minRank: 'guest',
    response: null,
    handler: async () => ({ status: 200, data: null }),
  })

const route = createRouter([
  endpoint('get', '/media'),
  endpoint('get', '/media/:id'),
  endpoint('delete', '/media/:id'),
  endpoint('post', '/media/:id/restore'),
])

describe('the router', () => {
  it.each([
    ['GET', '/media', '/media', {}],
    ['GET', '/media/', '/media', {}],
    ['HEAD', '/media/7', '/media/:id', { id: '7' }],
    ['DELETE', '/media/7', '/media/:id', { id: '7' }],
    ['POST', '/media/7/restore', '/media/:id/restore', { id: '7' }],
    ['GET', '/media/%2e%2e', '/media/:id', { id: '%2e%2e' }],
  ])('%s %s', (method, path, pattern, params) => {
    expect(route(method, path)).toMatchObject({ endpoint: { path: pattern }, params })
  })

  it.each(['/', '/medias', '/media/7/8/9', '/Media'])('knows no %s', (path) => {
    expect(route('GET', path)).toBeNull()
  })

  it('names the allowed methods of a path requested with another', () => {
    expect(route('PATCH', '/media/7')).toEqual({ allowed: ['get', 'delete'] })
  })

  it('refuses two endpoints for one method and path, whatever the part is called', () => {
    expect(() => createRouter([endpoint('get', '/a/:id'), endpoint('get', '/a/:name')])).toThrow(/get \/a\//)
  })
})
