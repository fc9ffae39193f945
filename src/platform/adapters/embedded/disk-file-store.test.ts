import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileStoreContract } from '../../ports/file-store.contract'
import type { StoredFile } from '../../ports/file-store'
import { type TempFolder, createTempFolder } from '@/testing/temp-folder'
import { createDiskFileStore } from './disk-file-store'

const folders: TempFolder[] = []
const createStore = async () => {
  const folder = await createTempFolder('files')
  folders.push(folder)
  const root = join(folder.path, 'root')
  return { root, store: createDiskFileStore({ root }) }
}

afterAll(() => Promise.all(folders.map((folder) => folder.remove())))

fileStoreContract('disk', async () => (await createStore()).store)

describe('disk file store', () => {
  const collect = async (files: AsyncIterable<StoredFile>): Promise<string[]> => {
    const keys: string[] = []
    for await (const { key } of files) keys.push(key)
    return keys.toSorted()
  }
  const HOUR_MS = 3_600_000
  const plant = async (folder: string, name: string, ageMs: number): Promise<void> => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), 'half of a fi')
    const time = (Date.now() - ageMs) / 1_000
    await utimes(join(folder, name), time, time)
  }

  it('never lists a temporary file, sweeps a dead one and leaves a living one', async () => {
    const { root, store } = await createStore()
    await plant(join(root, 'a'), 'TMP~dead', HOUR_MS + 5_000)
    await plant(join(root, 'a'), 'TMP~alive', 1_000)
    await store.put('a/file', Buffer.from('x'))
    expect(await collect(store.list(''))).toEqual(['a/file'])
    expect((await readdir(join(root, 'a'))).toSorted()).toEqual(['TMP~alive', 'file'])
  })

  it('sweeps while it lists, in folders where nobody writes any more', async () => {
    const { root, store } = await createStore()
    await plant(join(root, 'old'), 'TMP~dead', HOUR_MS + 5_000)
    expect(await collect(store.list(''))).toEqual([])
    expect(await readdir(join(root, 'old'))).toEqual([])
  })

  it('leaves nothing aside after a write', async () => {
    const { root, store } = await createStore()
    await Promise.all(Array.from({ length: 10 }, (_, index) => store.put('same', Buffer.from(String(index)))))
    expect(await readdir(root)).toEqual(['same'])
  })

  it('does not list what a link points to', async () => {
    const { root, store } = await createStore()
    await store.put('real', Buffer.from('x'))
    await symlink('/etc', join(root, 'link'))
    expect(await collect(store.list(''))).toEqual(['real'])
  })
})
