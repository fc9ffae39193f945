import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'

import { config, proxy } from './proxy'

const requestPage = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))

const locationOf = (response: Response): string | null => {
  const location = response.headers.get('location')
  return location && new URL(location).pathname + new URL(location).search
}

describe('language of a page', () => {
  it('comes from the cookie, else the browser, else is English', () => {
    expect(locationOf(requestPage('/', { cookie: 'NEXT_LOCALE=pl', 'accept-language': 'en' }))).toBe('/pl')
    expect(locationOf(requestPage('/', { 'accept-language': 'de, pl;q=0.8, en;q=0.5' }))).toBe('/pl')
    expect(locationOf(requestPage('/', { 'accept-language': 'de' }))).toBe('/en')
  })

  it('is put before any other address, the query kept', () => {
    expect(locationOf(requestPage('/studio?from=1', { 'accept-language': 'pl' }))).toBe('/pl/studio?from=1')
  })

  it('stays as the address says', () => {
    expect(locationOf(requestPage('/pl/studio', { cookie: 'NEXT_LOCALE=en' }))).toBeNull()
  })

  it('leaves the panel alone', () => {
    expect(locationOf(requestPage('/admin/collections/users', { 'accept-language': 'pl' }))).toBeNull()
  })
})

describe('policies', () => {
  it('are sent with a new nonce on every answer, and handed to the page', () => {
    const policies = ['/en', '/en', '/admin'].map((path) =>
      requestPage(path).headers.get('content-security-policy'),
    )
    expect(new Set(policies).size).toBe(3)
    const page = requestPage('/en')
    expect(page.headers.get('x-middleware-request-content-security-policy')).toBe(
      page.headers.get('content-security-policy'),
    )
  })

  it('take no nonce or request id from the client', () => {
    const answer = requestPage('/en', { 'x-nonce': 'mine', 'x-request-id': 'mine' })
    expect(answer.headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
    expect(answer.headers.get('x-request-id')).not.toBe('mine')
  })

  it('promise no https on a plain-http address', () => {
    expect(requestPage('/en').headers.get('strict-transport-security')).toBeNull()
  })
})

describe('matcher', () => {
  const isMatched = (path: string): boolean => new RegExp(`^${config.matcher[0]}$`).test(path)

  it.each(['/', '/pl/a.b', '/nope.txt', '/admin/nope', '/apiary', '/favicon.ico.html'])(
    'covers %s',
    (path) => {
      expect(isMatched(path)).toBe(true)
    },
  )

  it.each([
    '/api/v1/media',
    '/_next/static/x.js',
    '/favicon.ico',
    '/icon.svg',
    '/apple-icon.png',
    '/landing/fox.webp',
  ])('leaves %s alone', (path) => {
    expect(isMatched(path)).toBe(false)
  })
})
