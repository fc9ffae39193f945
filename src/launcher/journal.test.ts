import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { createJournal } from './journal'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('journal')
})
afterEach(() => folder.remove())

it('writes nothing into a folder that is not ours', async () => {
  const journal = createJournal(folder.path)
  journal.note('Kadr is already running')
  await journal.flush()
  expect(await readdir(folder.path)).toEqual([])
})

it('writes every line in order once the folder is', async () => {
  const journal = createJournal(path.join(folder.path, 'logs'))
  journal.note('first')
  journal.open()
  journal.note('second')
  await journal.flush()
  const lines = (await readFile(path.join(folder.path, 'logs/launcher.log'), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['first', 'second'])
})
