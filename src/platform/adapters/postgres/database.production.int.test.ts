import { afterAll, beforeAll, expect, it } from 'vitest'
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
  createDatabase({ connectionString: server.url, keepsPlans: true, onError: () => undefined, ...options })

databaseContract('PostgreSQL', () => ({ createDatabase: open }))
databaseOutageContract('PostgreSQL', () => ({
  createDatabase: (onError) => open({ maxConnections: 3, onError }),
  stopServer: () => server.kill(),
  startServer: () => server.restart(),
}))

it('plans a statement anew after a migration has changed what it gives', async () => {
  const database = open({ maxConnections: 1 })
  await database.query('CREATE TABLE planned (value int)')
  await database.query('INSERT INTO planned VALUES (1)')
  const read = (): Promise<unknown> => database.query('SELECT * FROM planned')
  for (let time = 0; time < 6; time += 1) expect(await read()).toEqual([{ value: 1 }])
  const [plans] = await database.query('SELECT count(*) FROM pg_prepared_statements')
  expect(plans).toEqual({ count: 1 })
  await database.query('ALTER TABLE planned ADD COLUMN other text')
  await read().catch(() => undefined)
  expect(await read()).toEqual([{ value: 1, other: null }])
  await database.close()
})
