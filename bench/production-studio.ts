import pg from 'pg'

import { type Kadr, startKadr } from '@/testing/kadr-process'
import { startPostgres } from '@/testing/postgres-server'
import { startRedis } from '@/testing/redis-server'
import { createTempFolder } from '@/testing/temp-folder'

const NO_LIMIT = '1000000'

export interface Studio {
  readonly kadr: Kadr
  readonly databaseUrl: string
  readonly database: pg.Client
  stop(): Promise<void>
}

export interface ProductionStudio extends Studio {
  readonly redisUrl: string
}

/**
 * The built product on PostgreSQL and Redis of its own, without limits of requests; `pg_stat_statements` counts.
 *
 * @param env - further settings
 */
export const startProductionStudio = async (
  env: Readonly<Record<string, string>> = {},
): Promise<ProductionStudio> => {
  const [postgres, redis, folder] = await Promise.all([
    startPostgres(['shared_preload_libraries=pg_stat_statements', 'shared_buffers=512MB']),
    startRedis(),
    createTempFolder('bench'),
  ])
  const kadr = await startKadr({
    dataDir: `${folder.path}/var`,
    env: {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      KADR_REQUESTS_PER_MINUTE_GUEST: NO_LIMIT,
      KADR_REQUESTS_PER_MINUTE_USER: NO_LIMIT,
      KADR_REQUESTS_PER_MINUTE_ADDRESS: NO_LIMIT,
      ...env,
    },
  })
  const database = new pg.Client({ connectionString: postgres.url })
  await database.connect()
  await database.query('CREATE EXTENSION pg_stat_statements')
  return {
    kadr,
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    database,
    async stop() {
      await database.end()
      await kadr.stop()
      await Promise.all([postgres.stop(), redis.stop()])
      await folder.remove()
    },
  }
}
