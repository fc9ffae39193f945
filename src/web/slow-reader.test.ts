import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, expect, it } from 'vitest'

import { createEventHub } from '@/platform/realtime/event-hub'
import { eventStream } from '@/platform/realtime/event-stream'
import type { OpenStream } from '@/platform/realtime/open-streams'

import { createApiListener } from './api-listener'

const MEBIBYTE = 1024 * 1024
const EVENT = 'x'.repeat(64 * 1024)
/** More than the kernel keeps for both ends of a connection on this machine. */
const PUBLISHED_MAX = 64 * MEBIBYTE

const hub = createEventHub('a')
/** The beats come when a test says so. */
let beat = (): void => undefined
const openStreams = {
  add: (stream: OpenStream) => {
    beat = () => stream.beat()
    return () => undefined
  },
}
const answer = createApiListener(() =>
  Promise.resolve(
    eventStream({
      hub,
      openStreams,
      ownerKey: 'u:one',
      language: 'en',
      lastEventId: null,
      watchSession: () => () => undefined,
    }),
  ),
)
let response: ServerResponse
const server = createServer((request, its) => {
  response = its
  void answer(request, its)
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))

/** A reader whose stream is open, and who reads nothing. */
const openReader = async (): Promise<Socket> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('GET / HTTP/1.1\r\nhost: kadr\r\n\r\n')
  await expect.poll(() => hub.listeners).toBe(1)
  return socket
}

/** Publishes as long as there is need; the most that waited in this process. */
const publishWhile = async (isNeeded: () => boolean): Promise<number> => {
  let mostBytes = 0
  for (let published = 0; isNeeded() && published < PUBLISHED_MAX; published += EVENT.length) {
    hub.publish('u:one', { type: 'job', render: () => EVENT })
    await sleep(1)
    mostBytes = Math.max(mostBytes, response.writableLength)
  }
  return mostBytes
}

it('cuts off a socket that is never read from, and keeps no more than the bound', async () => {
  await openReader()
  const mostBytes = await publishWhile(() => hub.listeners > 0)
  expect(hub.listeners).toBe(0)
  expect(mostBytes / MEBIBYTE).toBeGreaterThan(0.75)
  expect(mostBytes / MEBIBYTE).toBeLessThan(1.25)
  await expect.poll(connections).toBe(0)
})

it('cuts off a socket that is not read from one beat to the next, however little waits', async () => {
  await openReader()
  await publishWhile(() => response.writableLength === 0)
  beat()
  expect(hub.listeners).toBe(1)
  beat()
  expect(hub.listeners).toBe(0)
  await expect.poll(connections).toBe(0)
})

it('keeps a slow reader who has caught up in between', async () => {
  const socket = await openReader()
  await publishWhile(() => response.writableLength === 0)
  beat()
  socket.resume()
  await expect.poll(() => response.writableLength).toBe(0)
  beat()
  socket.pause()
  await publishWhile(() => response.writableLength === 0)
  beat()
  expect([hub.listeners, await connections()]).toEqual([1, 1])
  socket.destroy()
  await expect.poll(() => hub.listeners).toBe(0)
})
