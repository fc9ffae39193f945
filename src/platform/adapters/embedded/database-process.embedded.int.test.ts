import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DATABASE_COMMAND, copyTemplate } from '@/testing/embedded-database'
import { type TempFolder, createTempFolder } from '@/testing/temp-folder'
import { waitFor } from '@/testing/wait-for'
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from './database-process'

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('embedded database process', { timeout: 120_000 }, () => {
  let temp: TempFolder
  let dataDir: string
  let running: EmbeddedDatabase[] = []

  beforeEach(async () => {
    temp = await createTempFolder('process')
    dataDir = join(temp.path, 'data')
  })
  afterEach(async () => {
    await Promise.all(running.map((database) => database.stop()))
    running = []
    await temp.remove()
  })

  const start = async (options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> => {
    const database = await startEmbeddedDatabase({ dataDir, command: DATABASE_COMMAND, ...options })
    running.push(database)
    return database
  }
  const underShell = (prelude: string) =>
    ['sh', '-c', `${prelude} exec "$@"`, 'sh', ...DATABASE_COMMAND] as const

  it('makes a database, keeps its rows over a stop, and takes the old port again', async () => {
    const first = await start()
    await query(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    expect(await first.exited).toBe(0)
    expect(isAlive(first.pid)).toBe(false)
    const second = await start({ port: first.port })
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('starts anew after a first start that was killed, wherever it was', async () => {
    for (const waitMs of [600, 1_500, 2_500]) {
      const child = spawn(DATABASE_COMMAND[0], [...DATABASE_COMMAND.slice(1), dataDir, '0'], {
        stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      })
      await delay(waitMs)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  // Tried again because an overloaded machine may not even run the process within 2 s.
  it('ends within 2 s when its parent is killed with -9', { retry: 2 }, async () => {
    await rm(dataDir, { recursive: true, force: true })
    await copyTemplate(dataDir)
    const parent: ChildProcess = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('../../../testing/database-parent-main.ts', import.meta.url)),
        dataDir,
      ],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    )
    const [pid] = (await once(parent, 'message')) as [number]
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await waitFor(() => !isAlive(pid), { timeoutMs: 10_000 })
  })

  it('leaves Ctrl-C to its parent', async () => {
    await copyTemplate(dataDir)
    const database = await start()
    process.kill(database.pid, 'SIGINT')
    await delay(200)
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('ends after a panic instead of answering nonsense', async () => {
    await copyTemplate(dataDir)
    const database = await start()
    await query(database.url, 'create table kept as select 1 as id')
    await rm(join(dataDir, 'pg_wal'), { recursive: true })
    await expect(query(database.url, 'select pg_switch_wal(); insert into kept values (2)')).rejects.toThrow()
    expect(await database.exited).toBe(1)
  })

  it.each([
    ['foreign', { 'notes.txt': 'mine' }],
    ['newer', { PG_VERSION: '99' }],
  ])('refuses a folder that is %s', async (code, files) => {
    await mkdir(dataDir)
    for (const [name, text] of Object.entries(files)) await writeFile(join(dataDir, name), text)
    await expect(start()).rejects.toMatchObject({ name: 'EmbeddedDatabaseError', code })
  })

  it('says in one short line that a cluster is damaged', async () => {
    await copyTemplate(dataDir)
    await rm(join(dataDir, 'global', 'pg_control'))
    const error: unknown = await start().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'damaged', message: `The database in ${dataDir} cannot be opened` })
  })

  it('says that there is no room, for a new cluster and for an old one', async () => {
    await expect(start({ command: underShell('ulimit -f 2000;') })).rejects.toMatchObject({ code: 'full' })
    await rm(dataDir, { recursive: true, force: true })
    await copyTemplate(dataDir)
    await rm(join(dataDir, 'pg_wal'), { recursive: true })
    await expect(start({ command: underShell('ulimit -f 2000;') })).rejects.toMatchObject({ code: 'full' })
  })

  it('says that the folder cannot be written', async () => {
    await chmod(temp.path, 0o555)
    // Root may write everywhere, so it lends the process another account.
    const isRoot = process.getuid?.() === 0
    const command = isRoot
      ? (['setpriv', '--reuid=65534', '--clear-groups', ...DATABASE_COMMAND] as const)
      : DATABASE_COMMAND
    await expect(start({ command })).rejects.toMatchObject({ code: 'read-only' })
    await chmod(temp.path, 0o755)
  })

  it.each([
    [
      'last words',
      [process.execPath, '-e', 'console.error("last words"); process.exit(3)'],
      /\(3\): last words$/,
    ],
    ['nothing', ['/no/such/program'], /did not start/],
  ] as const)('says crashed when a program with %s is no database', async (_words, command, message) => {
    const error: unknown = await start({ command }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'crashed' })
    expect(String(error)).toMatch(message)
  })

  it('says timeout when nobody answers, and leaves nothing running', async () => {
    const pidFile = join(temp.path, 'pid')
    const command = ['sh', '-c', 'echo $$ > "$0"; exec sleep 60', pidFile] as const
    await expect(start({ command, timeoutMs: 1_000 })).rejects.toMatchObject({ code: 'timeout' })
    const pid = Number(await readFile(pidFile, 'utf8'))
    await waitFor(() => !isAlive(pid))
  })
})
