import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import { clientAddress, PEER_HEADER } from '@/platform/http/client-address'

import { createPeer } from './peer'

/** By either way to read a header; both must give the same. */
const addressOf = (message: IncomingMessage, trustedProxies: readonly string[] = []): string => {
  const { headers, rawHeaders } = createPeer(trustedProxies)(message)
  const pairs = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : []))
  const listed = clientAddress(new Headers(pairs as [string, string][]))
  const found = clientAddress(new Headers(headers as Record<string, string>))
  return listed === found ? found : `${found}, and also ${listed}`
}

const messageOf = (remoteAddress: string | undefined, forwarded?: string): IncomingMessage =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    rawHeaders: [],
    socket: { remoteAddress },
  }) as unknown as IncomingMessage

/** What a real server, listening on `host`, takes for the address of a client that claims `headers`. */
const seenBy = async (host: string, headers: Record<string, string>): Promise<string> => {
  const server = createServer((message, response) => response.end(addressOf(message)))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  const body = await new Promise<string>((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers }, (response) => {
      response.setEncoding('utf8').on('data', resolve)
    })
      .on('error', reject)
      .end()
  })
  await new Promise((resolve) => server.close(resolve))
  return body
}

it.each<Record<string, string>>([
  {},
  { [PEER_HEADER]: '203.0.113.7' },
  { 'X-Kadr-Peer': '203.0.113.7' },
  { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' },
])('limits count by the socket, whatever the client claims: %j', async (headers) => {
  expect(await seenBy('127.0.0.1', headers)).toBe('127.0.0.1')
})

it.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::', 'fe80:0:0:0::/64'],
  [undefined, 'unknown'],
])('a socket of %s counts as %s', (remoteAddress, expected) => {
  expect(addressOf(messageOf(remoteAddress))).toBe(expected)
})

const PROXIES = ['10.0.0.0/8', '127.0.0.1', 'fd00::/8']

it.each([
  ['the visitor before the proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['nothing that the visitor wrote', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['the visitor before two proxies', '::ffff:127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
  ['a visitor who names one of our proxies', '10.0.0.2', '10.9.9.9, 203.0.113.7', '203.0.113.7'],
  ['a visitor with IPv6', 'fd00::5', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['the proxy itself, when it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy itself, when it says nonsense', '127.0.0.1', '203.0.113.7, unknown', '127.0.0.1'],
  ['the outermost proxy, when all are ours', '127.0.0.1', '10.0.0.1', '10.0.0.1'],
  ['the socket of a stranger, whatever it says', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
])('behind a proxy of ours: %s', (_, socket, forwarded, expected) => {
  expect(addressOf(messageOf(socket, forwarded), PROXIES)).toBe(expected)
})

it('believes no header when no proxy is named', () => {
  expect(addressOf(messageOf('127.0.0.1', '203.0.113.7'))).toBe('127.0.0.1')
})
