import { once } from 'node:events'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { openLogFile } from './log-file'

const TEN_MIB = 10 * 2 ** 20

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('log-file')
})
afterEach(() => folder.remove())

const writeLine = async (logDir: string, line: string): Promise<void> => {
  const log = openLogFile(logDir, 'web')
  log.end(`${line}\n`)
  await once(log, 'close')
}

it('goes on in the file of the last start, and makes its folder', async () => {
  const logDir = path.join(folder.path, 'logs')
  await writeLine(logDir, 'one')
  await writeLine(logDir, 'two')
  expect(await readFile(path.join(logDir, 'web.log'), 'utf8')).toBe('one\ntwo\n')
})

it('puts a file of more than 10 MiB aside, and one at most', async () => {
  const file = path.join(folder.path, 'web.log')
  await writeFile(`${file}.1`, 'oldest')
  await writeFile(file, 'old')
  await truncate(file, TEN_MIB + 1)
  await writeLine(folder.path, 'new')
  expect(await readFile(file, 'utf8')).toBe('new\n')
  expect((await stat(`${file}.1`)).size).toBe(TEN_MIB + 1)
  expect((await readdir(folder.path)).sort()).toEqual(['web.log', 'web.log.1'])
})

it('keeps one of exactly 10 MiB', async () => {
  const file = path.join(folder.path, 'web.log')
  await writeFile(file, '')
  await truncate(file, TEN_MIB)
  await writeLine(folder.path, 'new')
  expect(await readdir(folder.path)).toEqual(['web.log'])
})

it('loses lines, and nothing else, where nothing can be written', async () => {
  const file = path.join(folder.path, 'file')
  await writeFile(file, '')
  const log = openLogFile(file, 'web')
  log.end('line\n')
  await new Promise<void>((resolve) => log.once('close', () => resolve()))
  expect(await readFile(file, 'utf8')).toBe('')
})
