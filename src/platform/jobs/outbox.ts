import sql, { raw, type Sql } from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { Container } from '../ports/container'
import { announceChange, type ChangedJob } from './signals'

/** A job's row changed, and browsers have to receive it. The only topic yet. */
const CHANGED = 'changed'

/** One outbox row per row of the CTE `source`: written in the statement that changes the jobs, so that no end goes unheard. */
export const noteChange = (source: string): Sql =>
  raw(`INSERT INTO outbox (id, topic, job_id) SELECT gen_random_uuid(), '${CHANGED}', ${source}.id::text FROM ${source}
   ON CONFLICT (job_id, topic) DO NOTHING`)

/** @param onHalfway - called after the announcement, before its outbox row is removed */
export const announceNoted = async (
  { bus, database }: Pick<Container, 'bus' | 'database'>,
  job: ChangedJob,
  onHalfway?: () => void,
): Promise<void> => {
  await announceChange(bus, job)
  onHalfway?.()
  await runSql(database, sql`DELETE FROM outbox WHERE job_id = ${job.id} AND topic = ${CHANGED}`)
}

/** Rows younger than this are still being announced by the process that wrote them; ms. */
const GRACE_MS = 1_000
const BATCH = 200

/**
 * Announces what a process wrote and died before announcing.
 *
 * @returns how many rows
 */
export const relayOutbox = async (container: Pick<Container, 'bus' | 'database'>): Promise<number> => {
  const rows = await runSql<ChangedJob>(
    container.database,
    sql`SELECT j.id, j.kind, j.owner_key FROM outbox o JOIN jobs j ON j.id::text = o.job_id
      WHERE o.topic = ${CHANGED} AND o.created_at < now() - make_interval(secs => ${GRACE_MS / 1_000}::float8)
      ORDER BY o.created_at LIMIT ${BATCH}`,
  )
  for (const job of rows) await announceNoted(container, job)
  return rows.length
}
