import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import { type BusRelay, attachBusRelay } from './ipc-bus'

const ENTRY = fileURLToPath(new URL('../../../testing/bus-main.ts', import.meta.url))

const startChild = async (role: 'publisher' | 'subscriber'): Promise<ChildProcess> => {
  const child = fork(ENTRY, [role], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

let relay: BusRelay
let subscriber: ChildProcess
const received: unknown[] = []

beforeAll(async () => {
  relay = attachBusRelay()
  subscriber = await startChild('subscriber')
  relay.add(subscriber)
  subscriber.on('message', (message) => received.push(message))
})
afterAll(() => subscriber.kill('SIGKILL'))

it('carries events from one real child to another through the launcher, in order', async () => {
  const publisher = await startChild('publisher')
  const forget = relay.add(publisher)
  publisher.send({ say: 100 })
  await waitFor(() => received.length === 100)
  expect(received).toEqual(Array.from({ length: 100 }, (_, index) => ({ received: index })))
  publisher.kill('SIGKILL')
  await once(publisher, 'exit')
  forget()
})

it('goes on after a child was killed in the middle of talking', async () => {
  const victim = await startChild('publisher')
  relay.add(victim)
  victim.send({ say: 100_000 })
  await waitFor(() => received.length > 150)
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  const next = await startChild('publisher')
  relay.add(next)
  next.send({ say: 3 })
  // Words of the one that was killed may still be under way.
  await expect
    .poll(() => received.slice(-3), { timeout: 25_000 })
    .toEqual([{ received: 0 }, { received: 1 }, { received: 2 }])
  next.kill('SIGKILL')
})
