import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

import { userCreate, userList, userRank } from './commands/users'
import { setupLink } from './commands/setup-link'
import { isMade, requireMade } from './made-instance'

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder('made-instance')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await folder.remove()
})

const sentence = (dataDir: string): string =>
  `There is no Kadr in ${dataDir}: set KADR_DATA to its folder, or start Kadr once with \`make start\`.`

it.each([
  ['user list', () => userList.run([])],
  ['user rank', () => userRank.run(['--email', 'ada@kadr.example', '--rank', 'user'])],
  ['setup-link', () => setupLink.run([])],
])('%s makes nothing where nothing is', async (_name, run) => {
  for (const [name, value] of [
    ['DATABASE_URL', ''],
    ['KADR_SECRET', ''],
    ['KADR_DATA', folder.path],
  ] as const)
    vi.stubEnv(name, value)
  await expect(run()).rejects.toThrow(sentence(folder.path))
  const mistyped = path.join(folder.path, 'vra')
  vi.stubEnv('KADR_DATA', mistyped)
  await expect(run()).rejects.toThrow(sentence(mistyped))
  expect(await readdir(folder.path)).toEqual([])
})

it('user create asks for no password when there is nowhere to make an account', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('KADR_DATA', folder.path)
  await expect(userCreate.run(['--email', 'ada@kadr.example', '--password-stdin'])).rejects.toThrow(
    sentence(folder.path),
  )
  expect(await readdir(folder.path)).toEqual([])
})

it('finds the embedded database, or the secret to the one of a server', async () => {
  const embedded = { KADR_DATA: folder.path }
  const server = { ...embedded, DATABASE_URL: 'postgres://db.example/kadr' }
  expect([await isMade(embedded), await isMade(server)]).toEqual([false, false])
  expect(await isMade({ ...server, KADR_SECRET: 'x'.repeat(32) })).toBe(true)
  await writeFile(path.join(folder.path, 'secret'), 'x'.repeat(32))
  expect([await isMade(embedded), await isMade(server)]).toEqual([false, true])
  await mkdir(path.join(folder.path, 'db'))
  await expect(requireMade(embedded)).resolves.toBeUndefined()
})
