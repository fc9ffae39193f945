import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, expect, it } from 'vitest'

import { createEventHub } from '@/platform/realtime/event-hub'
import { eventStream } from '@/platform/realtime/event-stream'
import { createStreamKeeper } from '@/platform/realtime/stream-keeper'

import { createApiListener } from './api-listener'

const MEBIBYTE = 1024 * 1024
const EVENT = 'x'.repeat(64 * 1024)
/** More than the kernel keeps for both ends of a connection on this machine. */
const PUBLISHED_MAX = 64 * MEBIBYTE

const hub = createEventHub('a')
const keeper = createStreamKeeper(new AbortController().signal)
const server = createServer(
  createApiListener(() =>
    Promise.resolve(
      eventStream({
        hub,
        keeper,
        ownerKey: 'u:one',
        language: 'en',
        lastEventId: null,
        watchSession: () => () => undefined,
      }),
    ),
  ),
)
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))

it('cuts off a socket that is never read from, and keeps no more than the bound', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  let written = 0
  server.once('request', (_, response) => {
    const write = response.write.bind(response)
    response.write = ((chunk: Uint8Array) => {
      written += chunk.length
      return write(chunk)
    }) as typeof response.write
  })
  socket.write('GET / HTTP/1.1\r\nhost: kadr\r\n\r\n')
  await expect.poll(() => hub.listeners).toBe(1)

  let published = 0
  while (hub.listeners > 0 && published < PUBLISHED_MAX) {
    hub.publish('u:one', { type: 'job', render: () => EVENT })
    published += EVENT.length
    await sleep(1)
  }

  expect(hub.listeners).toBe(0)
  // Everything that was told and not handed to the socket waited in this process.
  expect(published - written).toBeGreaterThan(0)
  expect(published - written).toBeLessThan(1.25 * MEBIBYTE)
  await expect.poll(connections).toBe(0)
})
