import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { Container } from '../ports/container'
import type { JobState } from '../kernel/job-state'
import { arrangeLine } from './line'
import { announceNoted, noteChange } from './outbox'
import { announceMoved, orderStop, type ChangedJob } from './signals'

interface Cancelled extends ChangedJob {
  /** As it was before. */
  readonly state: JobState
  readonly lane: string
  readonly line_start: number
}

type CancelContainer = Pick<Container, 'bus' | 'database'>

const closeGap = async (
  container: CancelContainer,
  { owner_key: ownerKey, lane, line_start: lineStart }: Cancelled,
): Promise<void> =>
  announceMoved(container.bus, await arrangeLine(container, { ownerKey, left: { lane, lineStart } }))

/**
 * Ends a job that has not ended. The row decides: a worker that is still at it finds its fence old and delivers nothing.
 *
 * @returns false when it had ended before
 */
export const cancelJob = async (container: CancelContainer, id: string): Promise<boolean> => {
  const [job] = await runSql<Cancelled>(
    container.database,
    sql`WITH before AS (
      SELECT id, kind, owner_key, state, lane, line_start FROM jobs
      WHERE id = ${id} AND state IN ('queued', 'running', 'storing') FOR UPDATE
    ), ended AS (
      UPDATE jobs j SET state = 'cancelled', fence = j.fence + 1, lease_expires_at = NULL, finished_at = now(),
        updated_at = now()
      FROM before WHERE j.id = before.id RETURNING j.id
    ), noted AS (${noteChange('ended')})
    SELECT * FROM before`,
  )
  if (!job) return false
  const settle = job.state === 'queued' ? closeGap(container, job) : orderStop(container.bus, id)
  await Promise.all([announceNoted(container, job), settle])
  return true
}
