import { execFile } from 'node:child_process'
import { chmod, chown, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { findProgram } from './find-program'
import { findFreePort } from './free-port'
import { startServerProcess } from './server-process'
import { createTempFolder } from './temp-folder'

const run = promisify(execFile)

export interface TestPostgres {
  /** The database `postgres`. */
  readonly url: string
  /** Makes an empty database and returns its url. */
  createDatabase(name: string): Promise<string>
  /** Ends it as a crash would: no shutdown checkpoint, recovery at the next start. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root: root lends it the account that Debian's package made. */
const serverAccount = async (): Promise<Account> => {
  if (process.getuid?.() !== 0) return {}
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/** A folder inside one that the server's account may enter. */
const createDataFolder = async (parent: string, { uid, gid }: Account): Promise<string> => {
  const folder = join(parent, 'data')
  await chmod(parent, 0o755)
  await mkdir(folder, { mode: 0o700 })
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid)
  return folder
}

const query = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

// Tests kill the server, never the machine: fsync would only cost time.
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'shared_buffers=32MB']

/**
 * A PostgreSQL server of its own at a free port, with a fresh cluster.
 *
 * @param settings - further ones as `name=value`; the last one of a name counts
 */
export const startPostgres = async (settings: readonly string[] = []): Promise<TestPostgres> => {
  const initdb = await findProgram('initdb', 'postgresql')
  const program = await findProgram('postgres', 'postgresql')
  const [port, account, temp] = await Promise.all([
    findFreePort(),
    serverAccount(),
    createTempFolder('postgres'),
  ])
  const folder = await createDataFolder(temp.path, account)
  const options = { cwd: folder, ...account }
  await run(initdb, ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options)

  const urlOf = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`
  const url = urlOf('postgres')
  const server = await startServerProcess({
    program,
    args: [
      '-D',
      folder,
      '-p',
      String(port),
      '-k',
      folder,
      ...[...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]),
    ],
    options,
    isReady: () => query(url, 'select 1').then(() => true),
  })
  return {
    url,
    async createDatabase(name) {
      await query(url, `create database "${name}"`)
      return urlOf(name)
    },
    kill: () => server.end('SIGQUIT'),
    restart: () => server.restart(),
    async stop() {
      await server.end('SIGQUIT')
      await temp.remove()
    },
  }
}
