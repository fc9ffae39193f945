import config from '@payload-config'
import { getPayload } from 'payload'

import { migrateJobQueue } from '@/platform/adapters/embedded/postgres-job-queue'
import { loadEnv } from '@/platform/config/env'
import { StartError } from '@/platform/instance/start-error'
import { notifyLauncher } from '@/platform/process/messages'

import { explainMigrationError } from './explain'
import { migratePayload } from './payload-tables'
import { requireReachable } from './reachable'

/** Brings the database to this version's shape: Payload's tables, then the queue's. One process at a time runs this. */
const migrate = async (databaseUrl: string): Promise<void> => {
  await requireReachable(databaseUrl)
  const payload = await getPayload({ config, disableOnInit: true })
  // A lost connection also rejects the running statement: this listener only keeps the process alive.
  payload.db.pool.on('error', () => undefined)
  await migratePayload(payload, databaseUrl)
  await migrateJobQueue(databaseUrl)
}

const fail = (error: unknown, databaseUrl: string): void => {
  const known = error instanceof StartError ? error : explainMigrationError(error, databaseUrl, null)
  console.error(known.cause ?? known)
  notifyLauncher({ type: 'kadr.failed', code: 'migration', message: known.message })
}

/** The message must reach the launcher before this process is gone; Payload keeps its pool open for ever. */
const leave = (exitCode: number): void => void setTimeout(() => process.exit(exitCode), 100)

// Whoever stops Kadr now waits for the end of this: it takes a moment, and has an order of its own.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => undefined)

const { DATABASE_URL = '' } = loadEnv()
migrate(DATABASE_URL).then(
  () => {
    notifyLauncher({ type: 'kadr.ready' })
    leave(0)
  },
  (error: unknown) => {
    fail(error, DATABASE_URL)
    leave(1)
  },
)
