import type { Payload } from 'payload'
import pg from 'pg'

/** Points a Payload that another test file has started at this file's database; the pool it had ends with its database. */
const connectTo = async ({ db }: Payload, databaseUrl: string): Promise<void> => {
  db.poolOptions = { ...db.poolOptions, connectionString: databaseUrl }
  db.pool = new pg.Pool(db.poolOptions)
  db.pool.on('error', () => undefined)
  await db.connect?.({ hotReload: true })
}

/** Payload is configured once per process: all test files of a worker share it, each over a database of its own. */
export const openPayload = async (databaseUrl: string): Promise<Payload> => {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])
  const payload = await getPayload({ config })
  payload.logger.level = 'silent'
  if (payload.db.poolOptions.connectionString !== databaseUrl) await connectTo(payload, databaseUrl)
  return payload
}
