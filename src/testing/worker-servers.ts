import { randomUUID } from 'node:crypto'

import { runStatement } from './run-statement'

/** What `shared-servers.ts` has left in the environment. */
const required = (name: 'KADR_TEST_POSTGRES' | 'KADR_TEST_REDIS'): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: integration tests run in the project "int" of vitest`)
  return value
}

export interface DatabaseCopy {
  readonly url: string
  /** Ends all connections to it, and removes it. */
  drop(): Promise<void>
}

/** A database of its own on the run's PostgreSQL server: a copy of the migrated template. */
export const copyDatabase = async (template = 'kadr_template'): Promise<DatabaseCopy> => {
  const server = required('KADR_TEST_POSTGRES')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runStatement(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = name
  return {
    url: url.href,
    async drop() {
      await runStatement(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** The Redis server of this worker, which runs one test file at a time. */
export const workerRedisUrl = (): string => {
  const urls = required('KADR_TEST_REDIS').split(' ')
  return urls[(Number(process.env.VITEST_POOL_ID) - 1) % urls.length] ?? ''
}
