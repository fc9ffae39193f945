import pg from 'pg'
import type { Database } from '../../ports/database'
import { createStatementNames } from './statement-names'

export interface PostgresDatabaseOptions {
  readonly connectionString: string
  /** Connections kept at most; > 0. The embedded server has 30 for everybody. */
  readonly maxConnections: number
  /**
   * Statements that come again and again are planned once a connection, under a name. Not for the embedded database, whose
   * connections share one session and so its names. Default false.
   */
  readonly keepsPlans?: boolean
  /** How long a statement may take. Default 15_000. */
  readonly timeoutMs?: number
  /** Called for connections that broke while nobody used them; the pool has already replaced them. */
  readonly onError: (error: Error) => void
}

/** PostgreSQL stops the statement itself; the embedded database cannot, so the client gives up a moment later. */
const ANSWER_GRACE_MS = 500
const CONNECT_TIMEOUT_MS = 10_000

const OID_INT8 = 20
const OID_NUMERIC = 1700

/** Counts and costs are far below 2⁵³: numbers everywhere spare every caller a conversion it would forget. */
const createTypes = (): pg.CustomTypesConfig => {
  const types = new pg.TypeOverrides()
  types.setTypeParser(OID_INT8, Number)
  types.setTypeParser(OID_NUMERIC, Number)
  return types
}

/** A kept plan whose result has other columns since a migration: the connection has to be left, and its plans with it. */
const CODE_STALE_PLAN = '0A000'

/** True when the server itself refused the statement, so that the connection is still good. */
const isStatementError = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  error.severity !== 'FATAL' &&
  error.severity !== 'PANIC' &&
  error.code !== CODE_STALE_PLAN

const run = async <Row extends object>(pool: pg.Pool, statement: pg.QueryConfig): Promise<Row[]> => {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<Row>(statement)
    client.release()
    return rows
  } catch (error) {
    // A timed-out statement may still answer: its connection must not serve anybody else.
    client.release(!isStatementError(error))
    throw error
  }
}

/** PostgreSQL, or the embedded database behind its socket. Connects with the first query. */
export const createDatabase = (options: PostgresDatabaseOptions): Database => {
  const { timeoutMs = 15_000 } = options
  const nameOf = options.keepsPlans ? createStatementNames() : undefined
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: timeoutMs + ANSWER_GRACE_MS,
    statement_timeout: timeoutMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: createTypes(),
  })
  // pg emits `error` on idle and on busy clients alike; without both listeners a lost server ends the process.
  pool.on('error', options.onError)
  pool.on('connect', (client) => client.on('error', () => undefined))

  let closing: Promise<void> | undefined
  return {
    query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      run<Row>(pool, { name: nameOf?.(text), text, values: [...values] }),
    close: () => (closing ??= pool.end()),
  }
}
