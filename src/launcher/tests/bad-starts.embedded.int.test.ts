import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { lockFolder } from '@/platform/instance/folder-lock'
import { changeDatabase } from '@/testing/change-database'
import { findFreePort } from '@/testing/free-port'
import {
  LAUNCHER,
  runKadr,
  runProgram,
  startKadr,
  type Ended,
  type ProgramOptions,
} from '@/testing/kadr-process'
import { createTempFolder, type TempFolder } from '@/testing/temp-folder'

const PASSWORD = 'correct horse battery'
/** Shows that nothing was lost. */
const EMAIL = 'kept@kadr.example'
const isRoot = process.getuid?.() === 0

let template: TempFolder
let folder: TempFolder
let dataDir: string
let port: number

const copyTemplate = (): Promise<void> => cp(template.path, dataDir, { recursive: true })

const start = async (options: ProgramOptions = {}): Promise<Ended> =>
  runProgram(LAUNCHER, { ...options, env: { PORT: String(port), KADR_DATA: dataDir, ...options.env } })

/** One sentence, exit code 1, and no stack. */
const expectRefusal = ({ exitCode, stdout, stderr }: Ended, sentence: string): void => {
  expect(`${stdout}${stderr}`.trim()).toBe(sentence)
  expect(exitCode).toBe(1)
}

const accounts = async (): Promise<string[]> => {
  const { stdout } = await runKadr(['user', 'list', '--json'], dataDir)
  return (JSON.parse(stdout) as { email: string }[]).map(({ email }) => email)
}

const hashesOf = async (root: string): Promise<Record<string, string>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    // The engine writes its own process's number there before it looks at anything.
    .filter((entry) => entry.isFile() && entry.name !== 'postmaster.pid')
    .map((entry) => path.join(entry.parentPath, entry.name))
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)))
}

// Whole starts, beside other suites on the same cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

beforeAll(async () => {
  template = await createTempFolder('template')
  const kadr = await startKadr({ dataDir: template.path })
  const made = await runKadr(['user', 'create', '--email', EMAIL, '--password-stdin'], template.path, {
    input: PASSWORD,
  })
  expect(made).toMatchObject({ exitCode: 0 })
  await kadr.stop()
})
afterAll(() => template.remove())

beforeEach(async () => {
  folder = await createTempFolder('bad-start')
  dataDir = path.join(folder.path, 'var')
  port = await findFreePort()
})
afterEach(() => folder.remove())

describe('a start with wrong settings', () => {
  it('lists all five faults at once', async () => {
    const env = {
      PORT: 'abc',
      DATABASE_URL: 'mysql://db.example/kadr',
      KADR_SECRET: 'short',
      KADR_REGISTRATION: 'maybe',
      KADR_LEASE_MS: '1',
    }
    const { exitCode, stderr } = await start({ env })
    const lines = stderr.trim().split('\n')
    expect(exitCode).toBe(1)
    expect(stderr).not.toMatch(/Invalid|Too small|expected/)
    expect(lines[0]).toBe('These settings are wrong:')
    expect(lines.slice(1).map((line) => line.trim().split(':')[0])).toEqual(Object.keys(env))
  })

  it('refuses one port for two servers before anything is started', async () => {
    expectRefusal(
      await start({ env: { WORKER_PORT: String(port) } }),
      `These settings are wrong:\n  WORKER_PORT: must be another port than PORT (${port})`,
    )
  })

  it('says that the port is in use, and leaves who uses it alone', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    expectRefusal(
      await start(),
      `Port ${port} on 127.0.0.1 is in use: stop what uses it, or choose another, e.g. PORT=${port + 1} make start.`,
    )
    expect(server.listening).toBe(true)
    server.close()
  })

  it('says that a database server does not answer', async () => {
    const { exitCode, stderr } = await start({
      env: { DATABASE_URL: `postgres://kadr:secret@127.0.0.1:${port + 1}/kadr` },
    })
    expect(stderr.trim()).toBe(
      `The database at 127.0.0.1:${port + 1} does not answer (ECONNREFUSED): start it, or check DATABASE_URL.`,
    )
    expect(exitCode).toBe(1)
  })
})

describe('a start on a data folder', () => {
  it('that is a file', async () => {
    await writeFile(dataDir, 'kept')
    expectRefusal(await start(), `${dataDir} is not a folder: set KADR_DATA to one.`)
    expect(await readFile(dataDir, 'utf8')).toBe('kept')
  })

  it('that a launcher holds: writes nothing there', async () => {
    await mkdir(dataDir)
    const leave = await lockFolder(dataDir, 'studio')
    expectRefusal(
      await start(),
      `Kadr is already running on ${dataDir} (process ${process.pid}): stop it first, or set KADR_DATA to another folder.`,
    )
    expect(await readdir(dataDir)).toEqual(['lock.json'])
    await leave()
  })

  it('without room for anything', async () => {
    expectRefusal(
      await start({ fileLimitKib: 512 }),
      `There is no room left in the data folder ${dataDir}: free some space, or set KADR_DATA.`,
    )
  })

  it('without room for the database, and finds all of it once there is', async () => {
    await copyTemplate()
    expectRefusal(
      await start({ fileLimitKib: 8 * 1_024 }),
      `There is no room left for the database in ${dataDir}/db: free some space, or set KADR_DATA.`,
    )
    expect(await accounts()).toEqual([EMAIL])
  })

  it('that this user may not write', async () => {
    await copyTemplate()
    await chmod(folder.path, 0o755)
    await chmod(dataDir, 0o555)
    expectRefusal(
      await start({ isNobody: isRoot }),
      `The data folder ${dataDir} cannot be written by this user: change its owner, or set KADR_DATA.`,
    )
    await chmod(dataDir, 0o700)
    expect(await accounts()).toEqual([EMAIL])
  })
})

describe('a start on a database', () => {
  beforeEach(copyTemplate)

  it('whose control file is cut off: refused, and not a byte is changed', async () => {
    await truncate(path.join(dataDir, 'db/global/pg_control'), 0)
    const before = await hashesOf(path.join(dataDir, 'db'))
    expectRefusal(
      await start(),
      `The database in ${dataDir}/db is damaged and was left as it is: put the folder back from a backup, or set KADR_DATA.`,
    )
    expect(await hashesOf(path.join(dataDir, 'db'))).toEqual(before)
  })

  it('of a newer PostgreSQL', async () => {
    await writeFile(path.join(dataDir, 'db/PG_VERSION'), '99\n')
    expectRefusal(
      await start(),
      `The database in ${dataDir}/db was made by a newer version of Kadr: start that version, or set KADR_DATA.`,
    )
  })

  it('of a newer Kadr, and loses nothing', async () => {
    const cluster = path.join(dataDir, 'db')
    await changeDatabase(
      cluster,
      `INSERT INTO payload_migrations (id, name, batch) VALUES (gen_random_uuid(), '20991231_later', 9)`,
    )
    expectRefusal(
      await start(),
      'The data was made by a newer version of Kadr (20991231_later): start that version, or set another KADR_DATA or DATABASE_URL.',
    )
    await changeDatabase(cluster, `DELETE FROM payload_migrations WHERE name = '20991231_later'`)
    expect(await accounts()).toEqual([EMAIL])
  })

  it('with a migration that is not on record: named by the start and by doctor', async () => {
    await changeDatabase(path.join(dataDir, 'db'), 'DELETE FROM payload_migrations')
    const { exitCode, stdout, stderr } = await start()
    expect(exitCode).toBe(1)
    expect(`${stdout}${stderr}`.trim()).toMatch(
      /^The database holds what migration \d+_\w+ would make, but no record of it/,
    )
    const doctor = await runKadr(['doctor', '--json'], dataDir)
    expect(doctor.exitCode).toBe(1)
    expect(JSON.parse(doctor.stdout)).toContainEqual(
      expect.objectContaining({
        name: 'database',
        isFine: false,
        note: expect.stringContaining('but no record of it') as string,
      }),
    )
  })
})
