import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { readOrMakeSecret } from './secret-file'
import { StartError } from './start-error'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('secret')
})
afterEach(() => folder.remove())

it('makes one secret and keeps it', async () => {
  const made = await readOrMakeSecret(folder.path)
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(await readOrMakeSecret(folder.path)).toBe(made)
})

it('makes the same one for two that ask at once', async () => {
  const [left, right] = await Promise.all([readOrMakeSecret(folder.path), readOrMakeSecret(folder.path)])
  expect(left).toBe(right)
})

it('refuses a damaged one instead of making another', async () => {
  const file = path.join(folder.path, 'secret')
  await writeFile(file, 'short\n')
  await expect(readOrMakeSecret(folder.path)).rejects.toThrow(StartError)
  await expect(readOrMakeSecret(folder.path)).rejects.toThrow(`${file} is damaged`)
})
