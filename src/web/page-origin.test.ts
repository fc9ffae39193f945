import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import { expect, it } from 'vitest'

import { PAGE_ORIGIN_HEADER } from '@/platform/http/page-origin'

import { createPageOrigin } from './page-origin'

const PROXY = '127.0.0.1'
const HOST = 'kadr.example'

const originOf = (headers: IncomingHttpHeaders, remoteAddress = '192.0.2.7'): unknown => {
  const request = {
    headers: { host: HOST, ...headers },
    rawHeaders: ['Host', HOST, 'X-Kadr-Page-Origin', 'https://claimed.example'],
    socket: { remoteAddress },
  } as unknown as IncomingMessage
  createPageOrigin([PROXY])(request)
  const { rawHeaders } = request
  expect(rawHeaders.slice(-2)).toEqual([PAGE_ORIGIN_HEADER, request.headers[PAGE_ORIGIN_HEADER]])
  expect(rawHeaders).not.toContain('https://claimed.example')
  return request.headers[PAGE_ORIGIN_HEADER]
}

it.each<[string, IncomingHttpHeaders, string | undefined, string]>([
  ['straight from a browser', {}, undefined, 'http://kadr.example'],
  [
    'whatever the browser claims',
    { [PAGE_ORIGIN_HEADER]: 'https://x.example' },
    undefined,
    'http://kadr.example',
  ],
  ['with a port', { host: '192.0.2.7:3202' }, undefined, 'http://192.0.2.7:3202'],
  ['through our proxy', { 'x-forwarded-proto': 'https' }, PROXY, 'https://kadr.example'],
  [
    'through our proxy, on a dual-stack socket',
    { 'x-forwarded-proto': 'https' },
    '::ffff:127.0.0.1',
    'https://kadr.example',
  ],
  [
    'through our proxy that keeps the host apart',
    { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.kadr.example:8443' },
    PROXY,
    'https://www.kadr.example:8443',
  ],
  ['through two proxies', { 'x-forwarded-proto': 'https, http' }, PROXY, 'https://kadr.example'],
  ['through our proxy over http', { 'x-forwarded-proto': 'http' }, PROXY, 'http://kadr.example'],
  ['through our proxy that says nothing of the scheme', { 'x-forwarded-for': '192.0.2.9' }, PROXY, ''],
  ['through our proxy that says nonsense', { 'x-forwarded-proto': 'javascript' }, PROXY, ''],
  ['through a stranger’s proxy', { 'x-forwarded-proto': 'https' }, undefined, ''],
  ['through a proxy that adds nothing, with https before it', { 'sec-fetch-site': 'none' }, undefined, ''],
  ['with a host that is none', { host: 'a b' }, undefined, ''],
  ['without a host', { host: undefined }, undefined, ''],
])('a request %s', (_, headers, remoteAddress, origin) => {
  expect(originOf(headers, remoteAddress)).toBe(origin)
})
