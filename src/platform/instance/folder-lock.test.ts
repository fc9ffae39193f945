import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from 'vitest'

import { createTempFolder } from '@/testing/temp-folder'
import { folderHolder, lockFolder, refuseWhileRunning } from './folder-lock'
import { StartError } from './start-error'

const withFolder = async (work: (dataDir: string) => Promise<void>): Promise<void> => {
  const folder = await createTempFolder('folder-lock')
  await work(folder.path).finally(() => folder.remove())
}

it('gives the folder to one at a time', () =>
  withFolder(async (dataDir) => {
    const unlock = await lockFolder(dataDir, 'studio')
    expect((await folderHolder(dataDir))?.pid).toBe(process.pid)
    await expect(lockFolder(dataDir, 'command')).rejects.toThrow(
      new StartError(
        `Kadr is already running on ${dataDir} (process ${process.pid}): stop it first, or set KADR_DATA to another folder.`,
      ),
    )
    await unlock()
    await (
      await lockFolder(dataDir, 'studio')
    )()
  }))

it('waits for a command that is at work', () =>
  withFolder(async (dataDir) => {
    const unlock = await lockFolder(dataDir, 'command')
    let isHeld = false
    const next = lockFolder(dataDir, 'studio').finally(() => (isHeld = true))
    await sleep(50)
    expect(isHeld).toBe(false)
    expect((await folderHolder(dataDir))?.purpose).toBe('command')
    await unlock()
    const leave = await next
    expect((await folderHolder(dataDir))?.purpose).toBe('studio')
    await leave()
    expect(await folderHolder(dataDir)).toBeNull()
  }))

it('distinguishes a running studio, a command and nobody, and writes nothing', () =>
  withFolder(async (dataDir) => {
    await refuseWhileRunning(dataDir)
    expect(await readdir(dataDir)).toEqual([])
    const end = await lockFolder(dataDir, 'command')
    await refuseWhileRunning(dataDir)
    await end()
    const stop = await lockFolder(dataDir, 'studio')
    await expect(refuseWhileRunning(dataDir)).rejects.toThrow(`Kadr is already running on ${dataDir}`)
    await stop()
  }))

it('explains that a command does not end', () =>
  withFolder(async (dataDir) => {
    await lockFolder(dataDir, 'command')
    await expect(lockFolder(dataDir, 'studio', 0)).rejects.toThrow(
      `A kadr command is at work on ${dataDir} (process ${process.pid}): try again when it is done.`,
    )
  }))
