import { createDatabase } from '@/platform/adapters/postgres/database'
import type { Database } from '@/platform/ports/database'

/** The database of a started test app over connections of its own, as another process has them. */
export const openOwnDatabase = (maxConnections = 8): Database =>
  createDatabase({
    connectionString: process.env.DATABASE_URL ?? '',
    maxConnections,
    onError: () => undefined,
  })
