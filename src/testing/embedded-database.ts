import { createHash } from 'node:crypto'
import { access, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/platform/adapters/embedded/database-process'
import { createTempFolder } from './temp-folder'

/** Runs the database process from its TypeScript source. */
export const DATABASE_COMMAND = [
  process.execPath,
  '--import',
  'tsx',
  fileURLToPath(new URL('../platform/adapters/embedded/database-main.ts', import.meta.url)),
] as const

export interface DatabaseTemplate {
  /** Names the prepared folder; put a hash of what `prepare` depends on into it. */
  readonly name: string
  /** Fills the new cluster, e.g. with migrations. Runs once; later starts copy its folder. */
  readonly prepare: (url: string) => Promise<void>
}

export interface TestDatabase extends EmbeddedDatabase {
  readonly dataDir: string
}

const EMPTY: DatabaseTemplate = { name: 'empty', prepare: () => Promise.resolve() }

/** Templates outlive test runs, under the git-ignored `var/`; another PGlite version gets others. */
const templateFolder = async (name: string): Promise<string> => {
  const manifest = join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json')
  const version = createHash('sha256')
    .update(await readFile(manifest))
    .digest('hex')
    .slice(0, 12)
  return join(process.cwd(), 'var/test/databases', `${name}-${version}`)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Built aside and moved into place, so that parallel test files never see half of one. */
const buildTemplate = async (folder: string, { prepare }: DatabaseTemplate): Promise<void> => {
  const draft = `${folder}.${process.pid}`
  await mkdir(join(folder, '..'), { recursive: true })
  const database = await startEmbeddedDatabase({ dataDir: draft, command: DATABASE_COMMAND })
  await prepare(database.url).finally(() => database.stop())
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
}

/** Fills a folder with a whole, stopped cluster, in a fraction of the time that a first start takes. */
export const copyTemplate = async (dataDir: string, template: DatabaseTemplate = EMPTY): Promise<void> => {
  const source = await templateFolder(template.name)
  if (!(await exists(source))) await buildTemplate(source, template)
  await cp(source, dataDir, { recursive: true })
}

/** An embedded database of its own, copied from a template: ready in about a second. */
export const startTestDatabase = async (template: DatabaseTemplate = EMPTY): Promise<TestDatabase> => {
  const temp = await createTempFolder('database')
  const dataDir = join(temp.path, 'data')
  await copyTemplate(dataDir, template)
  const database = await startEmbeddedDatabase({ dataDir, command: DATABASE_COMMAND })
  return {
    ...database,
    dataDir,
    async stop() {
      await database.stop()
      await temp.remove()
    },
  }
}

export interface RestartableDatabase {
  readonly url: string
  readonly dataDir: string
  /** Ends the process with kill -9. */
  kill(): Promise<void>
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** An embedded database that a test may kill and bring back under its old address. */
export const startRestartableDatabase = async (template?: DatabaseTemplate): Promise<RestartableDatabase> => {
  const { dataDir, url, port, ...first } = await startTestDatabase(template)
  let current: EmbeddedDatabase = { url, port, ...first }
  return {
    url,
    dataDir,
    async kill() {
      process.kill(current.pid, 'SIGKILL')
      await current.exited
    },
    async restart() {
      current = await startEmbeddedDatabase({ dataDir, port, command: DATABASE_COMMAND })
    },
    async stop() {
      await current.stop()
      await first.stop()
    },
  }
}
