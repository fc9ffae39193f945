import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import { findFreePort } from '@/testing/free-port'

import { localUrlOf, portSentence, requireFreePort } from './port'

it('is content with a free port, and leaves it free', async () => {
  const port = await findFreePort()
  await expect(requireFreePort('127.0.0.1', port, 'PORT')).resolves.toBeUndefined()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  expect((server.address() as AddressInfo).port).toBe(port)
  server.close()
})

it('says what to do about one in use', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(requireFreePort('127.0.0.1', port, 'PORT')).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use: stop what uses it, or choose another, e.g. PORT=${port + 1} make start.`,
  )
  server.close()
})

it('says that an address is not of this machine', async () => {
  // 192.0.2.0/24 is for documentation (RFC 5737).
  await expect(requireFreePort('192.0.2.1', 3_000, 'PORT')).rejects.toThrow(
    'This machine has no address 192.0.2.1: set HOST to one of its own, or to 0.0.0.0 for all.',
  )
})

it.each([
  ['EADDRINUSE', 65_535, 'e.g. WORKER_PORT=3000 make start.'],
  ['EACCES', 80, 'Port 80 may not be used by this user: choose one above 1023'],
  ['ENOTFOUND', 80, 'HOST=nowhere is not an address'],
  ['EMFILE', 80, 'Port 80 on nowhere cannot be opened (EMFILE).'],
])('has a sentence for %s', (code, port, part) => {
  expect(portSentence(code, 'nowhere', port, 'WORKER_PORT')).toContain(part)
})

it.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://[::1]:3000'],
  ['fd00::1', 'http://[fd00::1]:3000'],
  ['kadr.local', 'http://kadr.local:3000'],
])('reaches what listens on %s by %s', (host, url) => {
  expect(localUrlOf(host, 3_000)).toBe(url)
})
