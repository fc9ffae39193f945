import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { withBuildLock } from './build-lock.mjs'

/** Above the largest pid that Linux gives out (proc(5), pid_max). */
const NOBODY = 2 ** 22 + 1

let folder: TempFolder
let file: string
beforeEach(async () => {
  folder = await createTempFolder('build-lock')
  file = join(folder.path, 'lock')
})
afterEach(() => folder.remove())

it('works alone, and leaves no lock behind', async () => {
  expect(await withBuildLock(() => 'built', { file })).toBe('built')
  expect(await readdir(folder.path)).toEqual([])
})

it('gives the lock back after a failure', async () => {
  const fail = () => {
    throw new Error('does not compile')
  }
  await expect(withBuildLock(fail, { file })).rejects.toThrow('does not compile')
  expect(await readdir(folder.path)).toEqual([])
})

it('waits for another build, and reports it once', async () => {
  await writeFile(file, String(process.pid))
  const onWait = vi.fn(() => void rm(file))
  expect(await withBuildLock(() => 'built', { file, onWait })).toBe('built')
  expect(onWait).toHaveBeenCalledTimes(1)
})

it('takes over from a build that was killed', async () => {
  await writeFile(file, String(NOBODY))
  const onWait = vi.fn()
  expect(await withBuildLock(() => 'built', { file, onWait })).toBe('built')
  expect(onWait).not.toHaveBeenCalled()
})
