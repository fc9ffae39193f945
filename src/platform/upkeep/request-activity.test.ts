import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { createFakeClock } from '@/testing/fake-clock'
import { createBusMaker } from '@/testing/test-app-buses'
import { listenForRequests, publishRequests } from './request-activity'

const server = createServer((_request, response) => response.end('ok'))
const ask = async (path: string): Promise<void> => {
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).text()
}
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const bus = createBusMaker(undefined)()

it('is quiet since the last request to any server of the process, health checks left aside', async () => {
  const clock = createFakeClock()
  const end = publishRequests({ bus, clock })
  const { quietMs } = await listenForRequests({ bus, clock })
  clock.advance(7_000)
  expect(quietMs()).toBe(7_000)
  await ask('/api/health/live')
  expect(quietMs()).toBe(7_000)
  await ask('/en/studio')
  expect(quietMs()).toBe(0)
  end()
  clock.advance(2_000)
  await ask('/en/studio')
  expect(quietMs()).toBe(2_000)
})

it('publishes once a second at most', async () => {
  const clock = createFakeClock()
  let said = 0
  const end = publishRequests({ bus: { ...bus, publish: () => Promise.resolve(void (said += 1)) }, clock })
  for (const waitMs of [0, 0, 999, 1, 500]) {
    clock.advance(waitMs)
    await ask('/')
  }
  end()
  expect(said).toBe(2)
})
