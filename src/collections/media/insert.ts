import sql, { join, raw, type Sql } from 'sql-template-tag'

import { MEDIA_COLUMNS } from './columns'
import { sqlNameOf, type MediaColumn, type NewMedia } from './row'

/** A new row's columns as expressions of SQL. */
export type NewMediaSql = { readonly [Name in keyof NewMedia]: Sql }

/**
 * Inserts rows into `media`. The fragment ends where `RETURNING` or `ON CONFLICT` may follow, and fits into a `WITH`.
 *
 * @param values - one expression a column, over the tables of `from`
 * @param from - where the rows come from, with its `FROM`
 */
export const insertMedia = (values: NewMediaSql, from: Sql): Sql => {
  const columns = Object.entries(values) as [MediaColumn, Sql][]
  const names = raw(columns.map(([name]) => sqlNameOf(name)).join(', '))
  return sql`INSERT INTO media (${names}) SELECT ${join(columns.map(([, value]) => value))} ${from}`
}

/** Undefined is left out, as in JSON. */
const columnsOf = (row: object): string[] =>
  Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : name))

const sameColumns = (rows: readonly object[]): string[] => {
  const names = columnsOf(rows[0] ?? {})
  const isSame = (row: object) => columnsOf(row).sort().join() === [...names].sort().join()
  if (names.length === 0 || !rows.every(isSame))
    throw new TypeError('rows of one insert have the same columns')
  return names
}

/**
 * Inserts these rows into `media`, as `insertMedia` does; any number of rows is one parameter.
 *
 * @param rows - at least one, all with the same columns
 * @param shared - further columns, the same for all rows, as expressions over `beside`
 * @param beside - a table in the same statement with one row, or none: then nothing is inserted
 * @throws TypeError when the rows differ in their columns
 */
export const insertMediaRows = <Shared extends Partial<NewMediaSql>>(
  rows: readonly Omit<NewMedia, keyof Shared>[],
  shared: Shared,
  beside?: Sql,
): Sql => {
  const names = sameColumns(rows) as MediaColumn[]
  const fromRows = Object.fromEntries(names.map((name) => [name, raw(`new_rows."${name}"`)]))
  const types = raw(names.map((name) => `"${name}" ${MEDIA_COLUMNS[name].type.sql}`).join(', '))
  const from = sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new_rows(${types})`
  // Complete by the types of `rows` and `shared` together.
  const values = { ...fromRows, ...shared } as unknown as NewMediaSql
  return insertMedia(values, beside ? sql`${from}, ${beside}` : from)
}
