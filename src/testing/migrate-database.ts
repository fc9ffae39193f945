import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const MIGRATIONS = join(process.cwd(), 'src/migrations')
/** The queue's tables come with its package. */
const QUEUE_MANIFEST = join(process.cwd(), 'node_modules/bullmq/package.json')

/**
 * Runs the product's own migration program on a database, as the launcher does.
 *
 * @throws Error with the program's output when a migration fails
 */
export const migrateDatabase = async (url: string): Promise<void> => {
  await run(process.execPath, ['--import', 'tsx', join(process.cwd(), 'src/migrate/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      KADR_SECRET: 'only-for-migrating-a-test-database-x',
      DATABASE_URL: url,
      // As in `src/launcher/migrate-now.ts`: alone on the database, migrations run in transactions on both stores.
      KADR_DATABASE: 'server',
    },
  })
}

/** Names the schema that the migrations make: 12 hexadecimal digits over their sources and the queue's version. */
export const schemaHash = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(QUEUE_MANIFEST))
  for (const name of (await readdir(MIGRATIONS)).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(await readFile(join(MIGRATIONS, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
