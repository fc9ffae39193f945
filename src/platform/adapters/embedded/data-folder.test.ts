import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TempFolder, createTempFolder } from '@/testing/temp-folder'
import { CLUSTER_MAJOR, confirmDataFolder, explainOpenFailure, prepareDataFolder } from './data-folder'

describe('data folder', () => {
  let temp: TempFolder
  let folder: string

  beforeEach(async () => {
    temp = await createTempFolder('data')
    folder = join(temp.path, 'deep', 'data')
  })
  afterEach(() => temp.remove())

  const plant = async (files: Readonly<Record<string, string>>): Promise<void> => {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  }

  it('makes a missing folder, and takes an empty one', async () => {
    await prepareDataFolder(folder)
    await confirmDataFolder(folder)
    expect(await readdir(folder)).toEqual([])
    await prepareDataFolder(folder)
  })

  it('takes a cluster of its own version and changes nothing in it', async () => {
    await plant({ PG_VERSION: `${CLUSTER_MAJOR}\n`, base: 'x' })
    await prepareDataFolder(folder)
    await confirmDataFolder(folder)
    expect((await readdir(folder)).toSorted()).toEqual(['PG_VERSION', 'base'])
  })

  it.each([
    ['newer', { PG_VERSION: `${CLUSTER_MAJOR + 1}\n` }],
    ['older', { PG_VERSION: '9.6\n' }],
    ['damaged', { PG_VERSION: '\0\0' }],
    ['foreign', { 'holiday.jpg': 'x' }],
  ])('refuses what is %s and touches nothing', async (code, files) => {
    await plant(files)
    await expect(prepareDataFolder(folder)).rejects.toMatchObject({ name: 'EmbeddedDatabaseError', code })
    expect((await readdir(folder)).toSorted()).toEqual(Object.keys(files))
  })

  it('empties a folder whose first start was cut off, and no other', async () => {
    await prepareDataFolder(folder)
    await plant({ PG_VERSION: `${CLUSTER_MAJOR}\n`, half: 'x' })
    await prepareDataFolder(folder)
    expect(await readdir(folder)).toEqual(['.kadr-creating'])
    await plant({ PG_VERSION: `${CLUSTER_MAJOR}\n`, whole: 'x' })
    await confirmDataFolder(folder)
    await prepareDataFolder(folder)
    expect((await readdir(folder)).toSorted()).toEqual(['PG_VERSION', 'whole'])
  })

  it('calls a folder damaged that could be written but not opened', async () => {
    await plant({})
    expect(await explainOpenFailure(folder, new Error('Aborted()'))).toMatchObject({ code: 'damaged' })
    expect(await readdir(folder)).toEqual([])
  })
})
