import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'
import { createHeadsFile } from './audit-heads-file'

let folder: TempFolder
beforeAll(async () => {
  folder = await createTempFolder('heads')
})
afterAll(() => folder.remove())

const head = (seq: number) => ({ seq, hash: String(seq).repeat(64) })

it('returns what was appended, by others too, and nothing where nothing was', async () => {
  const path = join(folder.path, 'not', 'yet', 'heads.jsonl')
  const [here, there] = [createHeadsFile(path), createHeadsFile(path)]
  expect(await here.list()).toEqual([])
  await here.append(head(1))
  await there.append(head(2))
  expect(await here.list()).toEqual([head(1), head(2)])
})

it('passes over a line that a crash cut off, and loses no other', async () => {
  const path = join(folder.path, 'torn.jsonl')
  const heads = createHeadsFile(path)
  await heads.append(head(1))
  await appendFile(path, '\n{"seq":2,"ha')
  await heads.append(head(3))
  expect(await heads.list()).toEqual([head(1), head(3)])
})
