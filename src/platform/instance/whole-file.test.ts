import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { createFile, replaceFile } from './whole-file'

let folder: TempFolder
let file: string
beforeEach(async () => {
  folder = await createTempFolder('whole-file')
  file = path.join(folder.path, 'secret')
})
afterEach(() => folder.remove())

it('makes a file once, for its owner only', async () => {
  expect(await createFile(file, 'one')).toBe(true)
  expect(await createFile(file, 'two')).toBe(false)
  expect(await readFile(file, 'utf8')).toBe('one')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder.path)).toEqual(['secret'])
})

it('replaces a file and leaves nothing beside it', async () => {
  await writeFile(file, 'old')
  await replaceFile(file, 'new')
  expect(await readFile(file, 'utf8')).toBe('new')
  expect(await readdir(folder.path)).toEqual(['secret'])
})

it('passes on what the disk says', async () => {
  await expect(createFile(path.join(folder.path, 'no/file'), 'x')).rejects.toThrow('ENOENT')
})

it('keeps the text of the one that came first, among many at once', async () => {
  const made = await Promise.all(['a', 'b', 'c', 'd'].map((text) => createFile(file, text.repeat(1_000))))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await readFile(file, 'utf8')).toBe('abcd'[made.indexOf(true)]?.repeat(1_000))
  expect(await readdir(folder.path)).toEqual(['secret'])
})
