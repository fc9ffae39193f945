import { afterAll, beforeAll } from 'vitest'
import { databaseOutageContract } from '../../ports/database-outage.contract'
import { databaseContract } from '../../ports/database.contract'
import { type TestPostgres, startPostgres } from '@/testing/postgres-server'
import { createDatabase } from './database'

let server: TestPostgres

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const open = (options: { maxConnections: number; timeoutMs?: number; onError?: (error: Error) => void }) =>
  createDatabase({ connectionString: server.url, onError: () => undefined, ...options })

databaseContract('PostgreSQL', () => ({ createDatabase: open }))
databaseOutageContract('PostgreSQL', () => ({
  createDatabase: (onError) => open({ maxConnections: 3, onError }),
  stopServer: () => server.kill(),
  startServer: () => server.restart(),
}))
