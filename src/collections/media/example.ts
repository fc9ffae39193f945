import sql, { raw, type Sql } from 'sql-template-tag'

import { MEDIA_COLUMNS } from './columns'
import type { MediaColumn, MediaRow } from './row'

const COLUMNS = Object.keys(MEDIA_COLUMNS) as MediaColumn[]

/** A typical picture, for tests and benches. */
export const EXAMPLE_MEDIA = Object.fromEntries(
  COLUMNS.map((name) => [name, MEDIA_COLUMNS[name].type.example]),
) as MediaRow

/** Its columns as expressions of SQL. */
export const EXAMPLE_SQL = Object.fromEntries(
  COLUMNS.map((name) => [name, sql`${EXAMPLE_MEDIA[name]}::${raw(MEDIA_COLUMNS[name].type.sql)}`]),
) as { readonly [Name in MediaColumn]: Sql }
