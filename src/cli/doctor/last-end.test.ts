import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { lastEndFindings } from './last-end'

const GAVE_UP =
  '2026-11-24T20:03:08.143Z The worker process ended 6 times in a row. Find out why: npm run kadr -- doctor\n'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('last-end')
})
afterEach(() => folder.remove())

const write = (name: string, text: string) => writeFile(path.join(folder.path, name), text)

it('passes on the last lines of the process that was not restarted any more', async () => {
  await write('launcher.log', GAVE_UP)
  await write('worker.log', 'first\nError: no engine\n')
  expect(await lastEndFindings(folder.path)).toEqual([
    {
      name: 'last run',
      isFine: false,
      note: `the worker process kept ending; its last words in ${folder.path}/worker.log: Error: no engine`,
    },
  ])
})

it('finds nothing after an orderly end, a new start, or none at all', async () => {
  expect(await lastEndFindings(folder.path)).toEqual([])
  await write('launcher.log', `${GAVE_UP}2026-11-24T20:04:08.143Z database is up (process 7)\n`)
  expect(await lastEndFindings(folder.path)).toEqual([])
})
