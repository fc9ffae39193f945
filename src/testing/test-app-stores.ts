import { Redis } from 'ioredis'

import type { Database } from '@/platform/ports/database'
import { startTestDatabase } from './embedded-database'
import { migrateDatabase, schemaHash } from './migrate-database'
import type { StoresKind } from './stores-kind'
import { copyDatabase, workerRedisUrl } from './worker-servers'

export interface TestStores {
  readonly kind: StoresKind
  /** Environment of every process that uses them. */
  readonly env: Readonly<Record<string, string>>
  /** Loses everything that the queue holds, as an erased Redis does. */
  wipeQueue(database: Database): Promise<void>
  stop(): Promise<void>
}

const openEmbedded = async (): Promise<TestStores> => {
  const database = await startTestDatabase({ name: `kadr-${await schemaHash()}`, prepare: migrateDatabase })
  return {
    kind: 'embedded',
    env: { DATABASE_URL: database.url, KADR_DATABASE: 'embedded' },
    async wipeQueue({ query }) {
      await query('DELETE FROM job')
    },
    stop: () => database.stop(),
  }
}

const flush = async (url: string): Promise<void> => {
  const client = new Redis(url)
  await client.flushall()
  client.disconnect()
}

const openProduction = async (): Promise<TestStores> => {
  const redisUrl = workerRedisUrl()
  const [database] = await Promise.all([copyDatabase(), flush(redisUrl)])
  return {
    kind: 'production',
    env: { DATABASE_URL: database.url, KADR_DATABASE: 'server', REDIS_URL: redisUrl },
    wipeQueue: () => flush(redisUrl),
    stop: () => database.drop(),
  }
}

/** A migrated database of its own, and, in production, an empty Redis of its own. */
export const openStores = (kind: StoresKind): Promise<TestStores> =>
  kind === 'embedded' ? openEmbedded() : openProduction()
