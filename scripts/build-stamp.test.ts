import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { isBuilt, removeStamp, sourcesHash, writeStamp } from './build-stamp.mjs'

let folder: TempFolder
const write = (path: string, text: string) => writeFile(join(folder.path, path), text)
const hash = () => sourcesHash(folder.path)

beforeEach(async () => {
  folder = await createTempFolder('build-stamp')
  await mkdir(join(folder.path, 'src/deep'), { recursive: true })
  await write('package.json', '{}')
  await write('src/deep/page.ts', 'one')
})
afterEach(() => folder.remove())

it('is the same for the same sources', () => {
  expect(hash()).toBe(hash())
})

it.each([
  ['a text', () => write('src/deep/page.ts', 'two')],
  ['a new file', () => write('src/deep/more.ts', '')],
  ['what is installed', () => write('package.json', '{"name":"x"}')],
  ['the build itself', () => mkdir(join(folder.path, 'scripts')).then(() => write('scripts/build.mjs', 'x'))],
])('changes with %s', async (_what, change) => {
  const before = hash()
  await change()
  expect(hash()).not.toBe(before)
})

it.each(['page.test.ts', 'port.contract.ts', 'page.spec.tsx'])('passes over %s', async (name) => {
  const before = hash()
  await write(`src/deep/${name}`, 'x')
  expect(hash()).toBe(before)
})

it('knows each part by the sources it was built from', () => {
  const before = hash()
  expect(isBuilt('pages', before, folder.path)).toBe(false)
  writeStamp('pages', before, folder.path)
  expect(isBuilt('pages', before, folder.path)).toBe(true)
  expect(isBuilt('programs', before, folder.path)).toBe(false)
  expect(isBuilt('pages', 'other', folder.path)).toBe(false)
  removeStamp('pages', folder.path)
  expect(isBuilt('pages', before, folder.path)).toBe(false)
})
