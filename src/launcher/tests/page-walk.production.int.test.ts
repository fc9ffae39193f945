import { afterAll, beforeAll } from 'vitest'

import { startPostgres, type TestPostgres } from '@/platform/testing/postgres-server'
import { startRedis, type TestRedis } from '@/platform/testing/redis-server'

import { pageWalkContract } from './page-walk.contract'

let postgres: TestPostgres
let redis: TestRedis
beforeAll(async () => {
  ;[postgres, redis] = await Promise.all([startPostgres(), startRedis()])
})
afterAll(() => Promise.all([postgres.stop(), redis.stop()]))

pageWalkContract('PostgreSQL and Redis', () => ({ DATABASE_URL: postgres.url, REDIS_URL: redis.url }))
