import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TempFolder, createTempFolder } from '@/testing/temp-folder'
import { waitFor } from '@/testing/wait-for'
import { createDiskFileStore } from './disk-file-store'

const ENTRY = fileURLToPath(new URL('../../../testing/file-writer-main.ts', import.meta.url))

describe('disk file store in another process', () => {
  let folder: TempFolder

  beforeEach(async () => {
    folder = await createTempFolder('files')
  })
  afterEach(() => folder.remove())

  /** Runs the writer under a shell, which can limit the size of files; `exec` keeps the process id. */
  const startWriter = (prelude: string, key: string, sizeBytes: number, times: number): ChildProcess => {
    const args = [
      process.execPath,
      '--import',
      'tsx',
      ENTRY,
      folder.path,
      key,
      String(sizeBytes),
      String(times),
    ]
    return spawn('sh', ['-c', `${prelude} exec "$@"`, 'sh', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  }

  it('says storage.full at the file size limit and leaves nothing', async () => {
    // 100 blocks of 512 bytes; some shells count 1,024.
    const writer = startWriter('ulimit -f 100;', 'big', 5_000_000, 1)
    expect(JSON.parse(await text(writer.stdout!))).toEqual({ error: 'storage.full', status: 507 })
    expect(await readdir(folder.path)).toEqual([])
  })

  it('keeps the old version whole when the disk is full for the new one', async () => {
    await createDiskFileStore({ root: folder.path }).put('big', Buffer.from('old'))
    const writer = startWriter('ulimit -f 100;', 'big', 5_000_000, 1)
    expect(JSON.parse(await text(writer.stdout!))).toMatchObject({ error: 'storage.full' })
    expect(await readFile(join(folder.path, 'big'), 'utf8')).toBe('old')
  })

  it('shows whole files only when a writer is killed with -9, ten times', async () => {
    const store = createDiskFileStore({ root: folder.path })
    const sizeBytes = 3_000_000
    for (let round = 0; round < 10; round += 1) {
      const writer = startWriter('', 'picture', sizeBytes, 1_000)
      await waitFor(async () => (await readdir(folder.path)).some((name) => name.startsWith('TMP~')))
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      for await (const file of store.list('')) expect(file).toMatchObject({ key: 'picture', sizeBytes })
    }
  })
})
