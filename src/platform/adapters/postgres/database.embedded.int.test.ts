import { afterAll, beforeAll } from 'vitest'
import { databaseOutageContract } from '../../ports/database-outage.contract'
import { databaseContract } from '../../ports/database.contract'
import { type RestartableDatabase, startRestartableDatabase } from '@/testing/embedded-database'
import { createDatabase } from './database'

let server: RestartableDatabase

beforeAll(async () => {
  server = await startRestartableDatabase()
})
afterAll(() => server.stop())

const open = (options: { maxConnections: number; timeoutMs?: number; onError?: (error: Error) => void }) =>
  createDatabase({ connectionString: server.url, onError: () => undefined, ...options })

databaseContract('PGlite', () => ({ createDatabase: open }))
databaseOutageContract('PGlite', () => ({
  createDatabase: (onError) => open({ maxConnections: 3, onError }),
  stopServer: () => server.kill(),
  startServer: () => server.restart(),
}))
