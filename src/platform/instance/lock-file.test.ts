import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { identify } from '../process/identity'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { findHolder, takeLock } from './lock-file'

/** Above the largest pid that Linux gives out (proc(5), pid_max). */
const NOBODY = 2 ** 22 + 1

let folder: TempFolder
let file: string
beforeEach(async () => {
  folder = await createTempFolder('lock')
  file = path.join(folder.path, 'lock.json')
})
afterEach(() => folder.remove())

const writeHolder = (holder: object): Promise<void> => writeFile(file, JSON.stringify(holder))

describe('a lock', () => {
  it('is free, taken, and free again', async () => {
    expect(await findHolder(file)).toBeNull()
    const answer = await takeLock(file, 'studio')
    expect(answer.isHeld).toBe(true)
    expect(await findHolder(file)).toMatchObject({ pid: process.pid, purpose: 'studio' })
    if (answer.isHeld) await answer.release()
    expect(await findHolder(file)).toBeNull()
    expect(await readdir(folder.path)).toEqual([])
  })

  it('names who has it to everybody else', async () => {
    await takeLock(file, 'command')
    expect(await takeLock(file, 'studio')).toMatchObject({
      isHeld: false,
      by: { pid: process.pid, purpose: 'command' },
    })
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ purpose: 'command' })
  })

  it.each([
    ['a process that is gone', { pid: NOBODY, startedAt: null, purpose: 'studio' }],
    ['an earlier process with this pid', { pid: process.pid, startedAt: 'earlier/1', purpose: 'studio' }],
    ['nobody readable', { hello: 'world' }],
  ])('is taken over from %s', async (_who, holder) => {
    await writeHolder(holder)
    expect(await findHolder(file)).toBeNull()
    expect(await takeLock(file, 'studio')).toMatchObject({ isHeld: true })
    expect(await findHolder(file)).toMatchObject(await identify())
    expect(await readdir(folder.path)).toEqual(['lock.json'])
  })

  it('is taken over when a power cut left it empty', async () => {
    await writeFile(file, '')
    expect(await takeLock(file, 'studio')).toMatchObject({ isHeld: true })
  })

  it('cannot be made where nothing can be written', async () => {
    await expect(takeLock(path.join(folder.path, 'missing/lock.json'), 'studio')).rejects.toThrow('ENOENT')
  })
})
