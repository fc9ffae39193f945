import { writeFile } from 'node:fs/promises'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { identify } from '../process/identity'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { lockFolder } from './folder-lock'
import { instancePaths } from './paths'
import { readLastRun, readRunFile, removeRunFile, writeRunFile, type RunInfo } from './run-file'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('run-file')
})
afterEach(() => folder.remove())

const info = async (part: Partial<RunInfo> = {}): Promise<RunInfo> => ({
  isReady: true,
  databaseUrl: 'postgres://postgres@127.0.0.1:5/postgres',
  publicUrl: 'http://localhost:3000',
  localUrl: 'http://127.0.0.1:3000',
  processes: { web: await identify() },
  ...part,
})

it('describes a running studio', async () => {
  const running = await info()
  await lockFolder(folder.path, 'studio')
  await writeRunFile(folder.path, running)
  expect(await readRunFile(folder.path)).toEqual(running)
  await removeRunFile(folder.path)
  expect(await readRunFile(folder.path)).toBeNull()
})

it('describes nothing while the studio starts, or when only a command has locked the folder', async () => {
  const unlock = await lockFolder(folder.path, 'studio')
  await writeRunFile(folder.path, await info({ isReady: false }))
  expect(await readRunFile(folder.path)).toBeNull()
  await unlock()
  await lockFolder(folder.path, 'command')
  await writeRunFile(folder.path, await info())
  expect(await readRunFile(folder.path)).toBeNull()
})

it('keeps what a killed launcher wrote for the next start', async () => {
  const last = await info()
  await writeRunFile(folder.path, last)
  expect(await readRunFile(folder.path)).toBeNull()
  expect(await readLastRun(folder.path)).toEqual(last)
})

it('takes an unreadable file for none', async () => {
  await lockFolder(folder.path, 'studio')
  await writeFile(instancePaths(folder.path).run, '{"isReady":tr')
  expect(await readLastRun(folder.path)).toBeNull()
  expect(await readRunFile(folder.path)).toBeNull()
})
