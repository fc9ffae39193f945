import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '@/testing/wait-for'
import { type BusRelay, attachBusRelay } from './ipc-bus'

const ENTRY = fileURLToPath(new URL('../../../testing/bus-main.ts', import.meta.url))

const startChild = async (role: 'speaker' | 'hearer'): Promise<ChildProcess> => {
  const child = fork(ENTRY, [role], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

let relay: BusRelay
let hearer: ChildProcess
const heard: unknown[] = []

beforeAll(async () => {
  relay = attachBusRelay()
  hearer = await startChild('hearer')
  relay.add(hearer)
  hearer.on('message', (message) => heard.push(message))
})
afterAll(() => hearer.kill('SIGKILL'))

it('carries events from one real child to another through the launcher, in order', async () => {
  const speaker = await startChild('speaker')
  const forget = relay.add(speaker)
  speaker.send({ say: 100 })
  await waitFor(() => heard.length === 100)
  expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => ({ heard: index })))
  speaker.kill('SIGKILL')
  await once(speaker, 'exit')
  forget()
})

it('goes on after a child was killed in the middle of talking', async () => {
  const victim = await startChild('speaker')
  relay.add(victim)
  victim.send({ say: 100_000 })
  await waitFor(() => heard.length > 150)
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  const next = await startChild('speaker')
  relay.add(next)
  next.send({ say: 3 })
  // Words of the one that was killed may still be under way.
  await expect
    .poll(() => heard.slice(-3), { timeout: 25_000 })
    .toEqual([{ heard: 0 }, { heard: 1 }, { heard: 2 }])
  next.kill('SIGKILL')
})
