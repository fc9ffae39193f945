import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { expect, it } from 'vitest'

import { identify, isAlive } from './identity'

const startSleeper = async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await once(child, 'spawn')
  return child
}

it('finds this process alive', async () => {
  expect(await isAlive(await identify())).toBe(true)
})

it('notices the end of a process', async () => {
  const child = await startSleeper()
  const identity = await identify(child.pid)
  expect(await isAlive(identity)).toBe(true)
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  expect(await isAlive(identity)).toBe(false)
})

it.runIf(process.platform === 'linux')('does not take a later process with the same pid for it', async () => {
  const { pid, startedAt } = await identify()
  expect(startedAt).toMatch(/^[0-9a-f-]{36}\/\d+$/)
  expect(await isAlive({ pid, startedAt: `${startedAt}0` })).toBe(false)
})

it('goes by the pid alone where the system reports no start time', async () => {
  expect(await isAlive({ pid: process.pid, startedAt: null })).toBe(true)
})
