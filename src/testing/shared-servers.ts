import type { TestProject } from 'vitest/node'

import { migrateDatabase } from './migrate-database'
import { startPostgres } from './postgres-server'
import { startRedis } from './redis-server'
import { chosenStores } from './stores-kind'

const TEMPLATE = 'kadr_template'
/** Up to twenty connections for each of the test files that run at once. */
const SETTINGS = ['max_connections=200']

/**
 * Set-up of a whole run on PostgreSQL and Redis: one PostgreSQL server with a migrated database to copy, and one Redis server for
 * each worker, because channels of a Redis server are heard by everybody on it. Workers find them in the environment.
 */
const startSharedServers = async ({ config }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (chosenStores() === 'embedded') return undefined
  const [postgres, ...redisServers] = await Promise.all([
    startPostgres(SETTINGS),
    ...Array.from({ length: config.maxWorkers }, () => startRedis()),
  ])
  await migrateDatabase(await postgres.createDatabase(TEMPLATE))
  process.env.KADR_TEST_POSTGRES = postgres.url
  process.env.KADR_TEST_REDIS = redisServers.map(({ url }) => url).join(' ')
  return async () => {
    await Promise.all([postgres.stop(), ...redisServers.map((redis) => redis.stop())])
  }
}

export default startSharedServers
