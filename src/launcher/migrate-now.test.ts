import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { startChild } from './child'
import { finish } from './migrate-now'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('migrate-now')
})
afterEach(() => folder.remove())

const start = (source: string) =>
  startChild({ name: 'migrate', args: ['-e', source], env: process.env, logDir: folder.path })

const HANGS = 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1_000);'
const FAILS = 'process.send({ type: "kadr.failed", code: "migration", message: "It hangs." });'
const IS_READY = 'process.send({ type: "kadr.ready" });'

it('lets one that has done its work end by itself', async () => {
  const child = start(
    `process.on("SIGTERM", () => undefined); ${IS_READY} setTimeout(() => process.exit(0), 50)`,
  )
  await finish(child)
  expect(await child.exited).toBe(0)
})

it.each([
  ['has failed', FAILS, 'It hangs.'],
  ['has ended already', 'process.exit(3)', 'The migrate process ended (3).'],
])('explains the failure of one that %s, and leaves nothing behind', async (_what, says, sentence) => {
  const child = start(HANGS + says)
  await expect(finish(child, 50)).rejects.toThrow(sentence)
  expect(child.process.exitCode ?? child.process.signalCode).not.toBeNull()
})

it('ends one that is ready and hangs', async () => {
  const child = start(HANGS + IS_READY)
  await finish(child, 50)
  expect(child.process.signalCode).toBe('SIGKILL')
})
