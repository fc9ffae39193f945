import type { Sql } from 'sql-template-tag'

import type { Database } from '../ports/database'

/** Runs one statement that was written with the tag `sql`: values where they belong, placeholders counted by nobody. */
export const runSql = <Row extends object = Record<string, unknown>>(
  database: Pick<Database, 'query'>,
  { text, values }: Sql,
): Promise<Row[]> => database.query<Row>(text, values)
