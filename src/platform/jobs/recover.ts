import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { Container } from '../ports/container'
import { ATTEMPTS_MAX, SYSTEM_OWNER } from './lease'
import { noteChange, relayOutbox } from './outbox'

/** Jobs whose worker fell silent wait again, or fail after the last attempt; recurring tasks never do. */
export const expireLeases = async ({ database }: Pick<Container, 'database'>): Promise<number> => {
  const isLast = sql`attempt >= ${ATTEMPTS_MAX} AND owner_key <> ${SYSTEM_OWNER}`
  const expired = await runSql(
    database,
    sql`WITH expired AS (
      UPDATE jobs SET
        state = CASE WHEN ${isLast} THEN 'failed' ELSE 'queued' END,
        error_code = CASE WHEN ${isLast} THEN CASE WHEN engine IS NULL THEN 'server.internal' ELSE 'engine.failed' END END,
        finished_at = CASE WHEN ${isLast} THEN now() END,
        fence = fence + 1, lease_expires_at = NULL, updated_at = now()
      WHERE state IN ('running', 'storing') AND lease_expires_at < now()
      RETURNING id
    ), noted AS (${noteChange('expired')})
    SELECT id FROM expired`,
  )
  return expired.length
}

/** One round of recovery: rows are the truth; browsers receive what dead processes could not announce. */
export const recoverJobs = async (container: Pick<Container, 'bus' | 'database' | 'log'>): Promise<void> => {
  const expired = await expireLeases(container)
  if (expired > 0) container.log.warn({ expired }, 'jobs of a silent worker wait again')
  await relayOutbox(container)
}
