import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Migration,
  type Payload,
} from 'payload'

import { StartError } from '@/platform/instance/start-error'
import { migrations } from '@/migrations'

import { explainMigrationError, newerSentence } from './explain'

interface Applied {
  readonly name: string
  readonly batch: number
}

const readApplied = async ({ db }: Payload): Promise<Applied[]> => {
  const { rows: tables } = await db.pool.query<{ isThere: boolean }>(
    `SELECT to_regclass('payload_migrations') IS NOT NULL AS "isThere"`,
  )
  if (!tables[0]?.isThere) return []
  const { rows } = await db.pool.query<{ name: string; batch: string }>(
    'SELECT name, coalesce(batch, 0) AS batch FROM payload_migrations WHERE name IS NOT NULL',
  )
  return rows.map(({ name, batch }) => ({ name, batch: Number(batch) }))
}

/** Changes and record in one transaction: a start that is killed in between leaves the database as it was. */
const apply = async (payload: Payload, migration: Migration, batch: number): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const session = payload.db.sessions?.[String(await req.transactionID)]
    if (!session) throw new Error('no transaction was begun')
    await migration.up({ db: session.db, payload, req })
    const data = { name: migration.name, batch }
    await payload.create({ collection: 'payload-migrations', data, req, overrideAccess: true })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/**
 * Brings Payload's tables to this version's shape.
 *
 * @throws StartError when they are of a newer version, or a migration fails; what was there before is there still
 */
export const migratePayload = async (payload: Payload, databaseUrl: string): Promise<void> => {
  const applied = await readApplied(payload)
  const known = migrations as Migration[]
  const unknown = applied.filter(({ name }) => !known.some((migration) => migration.name === name))
  if (unknown.length > 0) throw new StartError(newerSentence(unknown.map(({ name }) => name)))
  const batch = Math.max(0, ...applied.map((migration) => migration.batch)) + 1
  for (const migration of known.filter(({ name }) => !applied.some((done) => done.name === name))) {
    payload.logger.info(`migrating: ${migration.name}`)
    await apply(payload, migration, batch).catch((error: unknown) => {
      throw explainMigrationError(error, databaseUrl, migration.name)
    })
  }
}
