import { setTimeout as delay } from 'node:timers/promises'

import type { Container } from '@/platform/ports/container'
import type { Database } from '@/platform/ports/database'
import type { ErrorCode, ErrorParams } from '@/platform/kernel/domain-error'

import { findJobById } from './find-jobs'
import type { JobRecord } from './job-record'
import { lineOrder } from './line'
import { tell } from './outbox'

/** Claims of one job before it is given up. */
export const ATTEMPTS_MAX = 3

/** A worker's right to one job: whoever holds the newest fence, until the lease runs out. */
export interface Lease {
  readonly jobId: string
  readonly fence: number
}

/** @param ms - parameter that holds the lease's length in milliseconds, e.g. `$1` */
const leaseEnd = (ms: string): string => `now() + make_interval(secs => ${ms}::float8 / 1000)`

// Whom the fair line names next, other workers' choices of this moment left out.
const CLAIM = `
WITH next AS (
  SELECT q.id FROM generation_jobs q WHERE q.state = 'queued'
  ORDER BY ${lineOrder('q')} LIMIT 1 FOR UPDATE SKIP LOCKED
)
UPDATE generation_jobs j SET state = 'running', attempt = attempt + 1, fence = fence + 1,
  lease_expires_at = ${leaseEnd('$1')}, started_at = coalesce(started_at, now()),
  updated_at = now()
FROM next WHERE j.id = next.id RETURNING j.id`

/** A row that is locked is skipped, be it only that it moves in line: looked for again this often, this far apart. */
const CLAIM_TRIES = 10
const CLAIM_PAUSE_MS = 20

const isAnyWaiting = async (database: Database): Promise<boolean> =>
  (await database.query(`SELECT 1 FROM generation_jobs WHERE state = 'queued' LIMIT 1`)).length > 0

/** Takes the waiting job whose turn it is; null when none waits. */
export const claimNextJob = async ({
  database,
  settings,
}: Pick<Container, 'database' | 'settings'>): Promise<JobRecord | null> => {
  for (let attempt = 1; attempt <= CLAIM_TRIES; attempt += 1) {
    const [claimed] = await database.query<{ id: string }>(CLAIM, [settings.leaseMs])
    if (claimed) return findJobById(database, claimed.id)
    if (!(await isAnyWaiting(database))) return null
    await delay(CLAIM_PAUSE_MS)
  }
  return null
}

const HELD = `id = $1 AND fence = $3 AND state IN ('running', 'storing')`

/** Moves the lease's end; false when the job is no longer this worker's. */
export const renewLease = async (
  { database, settings }: Pick<Container, 'database' | 'settings'>,
  { jobId, fence }: Lease,
): Promise<boolean> => {
  const rows = await database.query(
    `UPDATE generation_jobs SET lease_expires_at = ${leaseEnd('$2')} WHERE ${HELD} RETURNING id`,
    [jobId, settings.leaseMs, fence],
  )
  return rows.length > 0
}

/** Keeps an engine's handle with the job, so that a later attempt can adopt the work; false when the lease is lost. */
export const keepHandle = async (
  database: Database,
  { jobId, fence }: Lease,
  handle: string,
): Promise<boolean> => {
  const rows = await database.query(
    `UPDATE generation_jobs SET engine_handle = $2 WHERE ${HELD} RETURNING id`,
    [jobId, handle, fence],
  )
  return rows.length > 0
}

/** `running → storing`: rendered, not yet safe. False when the lease is lost. */
export const startStoring = async (database: Database, { jobId, fence }: Lease): Promise<boolean> => {
  const rows = await database.query(
    `UPDATE generation_jobs SET state = 'storing', updated_at = now()
     WHERE id = $1 AND fence = $2 AND state = 'running' RETURNING id`,
    [jobId, fence],
  )
  return rows.length > 0
}

/** Ends a job as failed, with the reason kept for its owner; false when the lease is lost. */
export const failJob = async (
  database: Database,
  { jobId, fence }: Lease,
  error: { readonly code: ErrorCode; readonly params: ErrorParams },
): Promise<boolean> => {
  const rows = await database.query(
    `WITH ended AS (
       UPDATE generation_jobs SET state = 'failed', fence = fence + 1, lease_expires_at = NULL, finished_at = now(),
         error_code = $2, error_params = $4::jsonb, updated_at = now()
       WHERE ${HELD} RETURNING id
     ), told AS (${tell('news', 'ended')})
     SELECT id FROM ended`,
    [jobId, error.code, fence, JSON.stringify(error.params)],
  )
  return rows.length > 0
}

/** Gives a job back to the queue, e.g. when the worker is told to end; it costs no attempt. */
export const releaseJob = async (database: Database, { jobId, fence }: Lease): Promise<boolean> => {
  const rows = await database.query(
    `WITH freed AS (
       UPDATE generation_jobs SET state = 'queued', fence = fence + 1, attempt = attempt - 1, lease_expires_at = NULL,
         updated_at = now()
       WHERE id = $1 AND fence = $2 AND state IN ('running', 'storing') RETURNING id
     ), told AS (${tell('queue', 'freed')})
     SELECT id FROM freed`,
    [jobId, fence],
  )
  return rows.length > 0
}
