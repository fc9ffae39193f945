import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { instancePaths } from '@/platform/instance/paths'
import { changeDatabase } from '@/testing/change-database'
import { checkRows } from '@/testing/check-rows'
import { runKadr, startKadr, type Kadr, type ProgramOptions } from '@/testing/kadr-process'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

const PASSWORD = 'correct horse battery'

/** Each with what is wrong and its exit code. */
const FAULTY: readonly (readonly [string, readonly string[], number])[] = [
  ['a taken address', ['user', 'create', '--email', 'ADA@kadr.example', '--password-stdin'], 1],
  ['no file to draw into', ['draw', 'a fox'], 2],
  ['no address', ['user', 'create', '--password-stdin'], 2],
  ['an unknown rank', ['user', 'rank', '--email', 'ada@kadr.example', '--rank', 'king'], 2],
  ['an unknown account', ['user', 'rank', '--email', 'eve@kadr.example', '--rank', 'user'], 1],
  ['an unknown option', ['user', 'list', '--all'], 2],
  ['an unknown command', ['user', 'remove'], 2],
]

// Whole starts, beside other suites on the same cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let folder: TempFolder
let kadr: Kadr

const run = (args: readonly string[], options?: ProgramOptions) => runKadr(args, folder.path, options)

const listed = async (): Promise<{ email: string; rank: string }[]> => {
  const { exitCode, stdout, stderr } = await run(['user', 'list', '--json'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return JSON.parse(stdout) as { email: string; rank: string }[]
}

const create = (email: string, rank = 'user', input = PASSWORD) =>
  run(['user', 'create', '--email', email, '--rank', rank, '--password-stdin'], { input })

beforeAll(async () => {
  folder = await createTempFolder('cli')
  kadr = await startKadr({ dataDir: folder.path })
})

afterAll(async () => {
  await kadr.stop()
  await folder.remove()
})

describe('while the studio runs', () => {
  it('makes an account, lists it and gives it another rank', async () => {
    expect((await create('ada@kadr.example')).exitCode).toBe(0)
    const ranked = await run(['user', 'rank', '--email', 'ada@kadr.example', '--rank', 'creator', '--json'])
    expect(JSON.parse(ranked.stdout)).toMatchObject({ email: 'ada@kadr.example', rank: 'creator' })
    expect(await listed()).toMatchObject([{ email: 'ada@kadr.example', rank: 'creator' }])
  })

  it('answers every faulty command with one sentence, and changes nothing', async () => {
    const answers = await Promise.all(FAULTY.map(([, args]) => run(args, { input: PASSWORD })))
    await checkRows(
      FAULTY.map(([what, , exitCode], index) => ({ what, exitCode, answer: answers[index] })),
      ({ what }) => what,
      ({ exitCode, answer }) => {
        expect(answer).toMatchObject({ exitCode, stdout: '' })
        expect(answer?.stderr.trim().split('\n')).toHaveLength(1)
        expect(answer?.stderr).not.toMatch(/\bat .+:\d+|Invalid|expected|Sign in/)
      },
    )
    expect(await listed()).toMatchObject([{ email: 'ada@kadr.example', rank: 'creator' }])
  })

  it('refuses a short password', async () => {
    const { exitCode, stderr } = await create('bob@kadr.example', 'user', 'short')
    expect(stderr.trim()).toBe('The password must have 8–128 characters.')
    expect(exitCode).toBe(2)
  })

  it('makes a link for the first Super Admin that opens, and none once there is one', async () => {
    const { stdout } = await run(['setup-link', '--json'])
    const { url } = JSON.parse(stdout) as { url: string }
    expect((await fetch(url)).status).toBe(200)
    expect((await create('root@kadr.example', 'super-admin')).exitCode).toBe(0)
    const refused = await run(['setup-link'])
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('There is a Super Admin already')
  })

  it('finds the audit log whole', async () => {
    const { exitCode, stdout } = await run(['audit', 'verify', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ isWhole: true, count: 3, head: { seq: 3 } })
    expect(exitCode).toBe(0)
    expect((await run(['audit', 'verify', '--lang', 'pl'])).stdout).toMatch(
      /^Dziennik jest nienaruszony: 3\swpisy\./,
    )
  })

  it('finds nothing wrong', async () => {
    const { exitCode, stdout } = await run(['doctor'])
    expect(stdout).not.toContain('WRONG')
    expect(exitCode).toBe(0)
  })
})

it('makes nothing where nothing is', async () => {
  const mistyped = path.join(folder.path, 'vra')
  expect(await runKadr(['user', 'list'], mistyped)).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: `There is no Kadr in ${mistyped}: set KADR_DATA to its folder, or start Kadr once with \`make start\`.\n`,
  })
  expect(existsSync(mistyped)).toBe(false)
})

describe('while it is stopped', () => {
  beforeAll(() => kadr.stop())

  it('lists the same accounts, for two that ask at the same moment', async () => {
    const [first, second] = await Promise.all([listed(), listed()])
    expect(first.map(({ email }) => email)).toEqual(['ada@kadr.example', 'root@kadr.example'])
    expect(second).toEqual(first)
  })

  it('finds the audit log whole, and names the entry that somebody edited', async () => {
    expect((await run(['audit', 'verify'])).stdout).toMatch(/^The log is whole: 3\sentries\./)
    await changeDatabase(
      instancePaths(folder.path).database,
      `SET session_replication_role = replica; UPDATE audit_log SET actor = 'nobody' WHERE seq = 2`,
    )
    expect(await run(['audit', 'verify'])).toMatchObject({
      exitCode: 1,
      stdout: 'Entry 2 has been edited.\n',
    })
    expect((await run(['audit', 'verify', '--lang', 'pl'])).stdout).toBe('Wpis 2 został zmieniony.\n')
  })

  it('draws the same bytes twice', async () => {
    const draw = async (name: string): Promise<string> => {
      const out = path.join(folder.path, name)
      const { exitCode, stderr } = await run([
        'draw',
        'lis i robot w nocnym lesie, śnieg',
        '--seed',
        '7',
        '--out',
        out,
      ])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      return createHash('sha256')
        .update(await readFile(out))
        .digest('hex')
    }
    expect(await draw('one.png')).toBe(await draw('two.png'))
  })
})
