import sql, { raw, type Sql } from 'sql-template-tag'

/** The job is not held back until later, as recurring tasks are between their rounds; for an alias of `jobs`. */
export const isDue = (alias: string): string => `coalesce(${alias}.run_after <= now(), true)`

/**
 * A waiting job, `q`, that a worker can run now.
 *
 * @param kinds - of jobs; `text[]`
 * @param engines - ids of those that are ready; `text[]`
 */
export const isRunnable = (kinds: Sql, engines: Sql): Sql =>
  sql`q.state = 'queued' AND ${raw(isDue('q'))} AND q.kind = ANY (${kinds})
      AND (q.engine IS NULL OR q.engine = ANY (${engines}))`
