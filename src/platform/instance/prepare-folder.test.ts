import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { prepareFolder } from './prepare-folder'
import { explainFolderError, StartError } from './start-error'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('prepare')
})
afterEach(() => folder.remove())

it('makes the folder with what it holds, and leaves no probe behind', async () => {
  const dataDir = path.join(folder.path, 'deep/var')
  await prepareFolder(dataDir)
  await prepareFolder(dataDir)
  expect((await readdir(dataDir)).sort()).toEqual(['files', 'logs'])
})

it('says that a file is no folder, also on the way to it', async () => {
  const file = path.join(folder.path, 'file')
  await writeFile(file, 'kept')
  for (const dataDir of [file, path.join(file, 'var')]) {
    await expect(prepareFolder(dataDir)).rejects.toThrow(
      new StartError(`${dataDir} is not a folder: set KADR_DATA to one.`),
    )
  }
})

it.each([
  ['ENOSPC', 'There is no room left in the data folder /d: free some space, or set KADR_DATA.'],
  ['EFBIG', 'There is no room left in the data folder /d: free some space, or set KADR_DATA.'],
  ['EROFS', 'The data folder /d cannot be written by this user: change its owner, or set KADR_DATA.'],
  ['EACCES', 'The data folder /d cannot be written by this user: change its owner, or set KADR_DATA.'],
])('explains %s in one sentence', (code, sentence) => {
  const error = Object.assign(new Error('raw'), { code })
  expect(explainFolderError(error, '/d')).toEqual(new StartError(sentence))
})

it('leaves other errors alone', () => {
  const error = new Error('something else')
  expect(explainFolderError(error, '/d')).toBe(error)
})
