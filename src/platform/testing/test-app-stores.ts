import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { Redis } from 'ioredis'

import type { Database } from '../ports/database'
import { startTestDatabase } from './embedded-database'
import { startPostgres } from './postgres-server'
import { startRedis } from './redis-server'

const run = promisify(execFile)

export type StoresKind = 'embedded' | 'production'

export interface TestStores {
  readonly kind: StoresKind
  /** Environment of every process that uses them. */
  readonly env: Readonly<Record<string, string>>
  /** False: tables are still to be made. */
  readonly isMigrated: boolean
  /** Loses everything that the queue holds, as an erased Redis does. */
  wipeQueue(database: Database): Promise<void>
  stop(): Promise<void>
}

/** Which set of stores this run is for: KADR_TEST_STORES, else the embedded ones. */
export const chosenStores = (): StoresKind => {
  const chosen = process.env.KADR_TEST_STORES ?? 'embedded'
  if (chosen !== 'embedded' && chosen !== 'production') throw new Error(`No such stores: ${chosen}`)
  return chosen
}

/** Runs the product's own migration program, as the launcher does. */
const migrate = async (env: Readonly<Record<string, string>>): Promise<void> => {
  await run(process.execPath, ['--import', 'tsx', join(process.cwd(), 'src/migrate/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      KADR_SECRET: 'only-for-migrating-a-test-database-x',
      ...env,
      // As in `src/launcher/migrate-now.ts`: alone on the database, migrations run in transactions on both stores.
      KADR_DATABASE: 'server',
    },
  })
}

const MIGRATIONS = join(process.cwd(), 'src/migrations')
/** The queue's tables come with its package. */
const QUEUE_MANIFEST = join(process.cwd(), 'node_modules/bullmq/package.json')

const schemaHash = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(QUEUE_MANIFEST))
  for (const name of (await readdir(MIGRATIONS)).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(await readFile(join(MIGRATIONS, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

const openEmbedded = async (): Promise<TestStores> => {
  const database = await startTestDatabase({
    name: `kadr-${await schemaHash()}`,
    prepare: (url) => migrate({ DATABASE_URL: url, KADR_DATABASE: 'embedded' }),
  })
  return {
    kind: 'embedded',
    isMigrated: true,
    env: { DATABASE_URL: database.url, KADR_DATABASE: 'embedded' },
    async wipeQueue({ query }) {
      await query('DELETE FROM job')
    },
    stop: () => database.stop(),
  }
}

const openProduction = async (): Promise<TestStores> => {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  return {
    kind: 'production',
    isMigrated: false,
    env: {
      DATABASE_URL: await postgres.createDatabase('kadr'),
      KADR_DATABASE: 'server',
      REDIS_URL: redis.url,
    },
    async wipeQueue() {
      const client = new Redis(redis.url)
      await client.flushall()
      client.disconnect()
    },
    async stop() {
      await Promise.all([postgres.stop(), redis.stop()])
    },
  }
}

/** A database of its own, and, in production, a Redis of its own. */
export const openStores = (kind: StoresKind): Promise<TestStores> =>
  kind === 'embedded' ? openEmbedded() : openProduction()
