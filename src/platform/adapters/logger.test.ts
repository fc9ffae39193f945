import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { expect, it } from 'vitest'

const ENTRY = fileURLToPath(new URL('../../testing/log-main.ts', import.meta.url))

it('lets a process end whose output nobody reads any more', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
  const ended = once(child, 'exit')
  await once(child, 'message')
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.send('log')
  expect(await ended).toEqual([7, null])
  clearTimeout(force)
}, 30_000)
