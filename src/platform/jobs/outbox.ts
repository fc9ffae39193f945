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
 * Announces what a process wrote and died before announcing. Rows whose job was deleted meanwhile go away unannounced: nobody is
 * left to hear of it.
 *
 * @returns how many were announced
 */
export const relayOutbox = async (container: Pick<Container, 'bus' | 'database'>): Promise<number> => {
  const rows = await runSql<ChangedJob>(
    container.database,
    sql`WITH due AS (
      SELECT o.id, o.job_id::uuid AS job_id, o.created_at FROM outbox o
      WHERE o.topic = ${CHANGED} AND o.created_at < now() - make_interval(secs => ${GRACE_MS / 1_000}::float8)
      ORDER BY o.created_at LIMIT ${BATCH}
    ), orphaned AS (
      DELETE FROM outbox USING due WHERE outbox.id = due.id AND NOT EXISTS (SELECT FROM jobs j WHERE j.id = due.job_id)
    )
    SELECT j.id, j.kind, j.owner_key FROM due JOIN jobs j ON j.id = due.job_id ORDER BY due.created_at`,
  )
  for (const job of rows) await announceNoted(container, job)
  return rows.length
}
