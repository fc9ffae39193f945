import { setTimeout as delay } from 'node:timers/promises'

import sql, { type Sql } from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { ErrorCode, ErrorParams } from '../kernel/domain-error'
import type { JsonObject } from '../kernel/json'
import type { Lane } from '../kernel/lane'
import type { Locale } from '../kernel/locale'
import type { Container } from '../ports/container'
import type { Database } from '../ports/database'
import { isRunnable } from './due'
import { noteChange } from './outbox'

/** Claims of one job before it is given up. */
export const ATTEMPTS_MAX = 3
/** Owns recurring tasks. */
export const SYSTEM_OWNER = 'system'

/** A worker's right to one job: whoever has the newest fence, until the lease runs out. */
export interface Lease {
  readonly jobId: string
  readonly fence: number
}

/** A job as the worker that has claimed it knows it. */
export interface ClaimedJob {
  readonly id: string
  readonly kind: string
  readonly owner_key: string
  readonly locale: Locale
  readonly engine: string | null
  readonly lane: Lane
  readonly request: JsonObject
  /** Of this claim, from 1. */
  readonly attempt: number
  readonly fence: number
  /** Kept by an earlier attempt that died. */
  readonly engine_handle: string | null
}

/** What a worker can run. */
export interface Capability {
  readonly kinds: readonly string[]
  /** Ids of the engines that are ready. */
  readonly engines: readonly string[]
}

export const leaseOf = ({ id, fence }: ClaimedJob): Lease => ({ jobId: id, fence })

const leaseLength = (leaseMs: number): Sql => sql`make_interval(secs => ${leaseMs / 1_000}::float8)`

/** Lanes in which something waits that this worker can run. */
export const findWaitingLanes = async (
  database: Database,
  { kinds, engines }: Capability,
): Promise<Lane[]> => {
  const rows = await runSql<{ lane: Lane }>(
    database,
    sql`SELECT DISTINCT q.lane FROM jobs q WHERE ${isRunnable(sql`${kinds}::text[]`, sql`${engines}::text[]`)}`,
  )
  return rows.map(({ lane }) => lane)
}

const claimOnce = (lane: Lane, { kinds, engines }: Capability, leaseMs: number): Sql =>
  sql`SELECT id, kind, owner_key, locale, engine, lane, request, attempt, fence, engine_handle
    FROM kadr_claim_job(${lane}, ${kinds}::text[], ${engines}::text[], ${leaseLength(leaseMs)})`

/** A row that is locked is skipped, be it only that it moves in line: looked for again this often, this far apart. */
const CLAIM_TRIES = 10
const CLAIM_PAUSE_MS = 20

/** Takes the waiting job of the lane whose turn it is, of those that this worker can run; null when none waits. */
export const claimNextJob = async (
  { database, settings }: Pick<Container, 'database' | 'settings'>,
  lane: Lane,
  capability: Capability,
): Promise<ClaimedJob | null> => {
  for (let attempt = 1; attempt <= CLAIM_TRIES; attempt += 1) {
    const [claimed] = await runSql<ClaimedJob>(database, claimOnce(lane, capability, settings.leaseMs))
    if (claimed) return claimed
    if (!(await findWaitingLanes(database, capability)).includes(lane)) return null
    await delay(CLAIM_PAUSE_MS)
  }
  return null
}

const isLeased = ({ jobId, fence }: Lease): Sql =>
  sql`id = ${jobId} AND fence = ${fence} AND state IN ('running', 'storing')`

const hasChanged = async (database: Database, statement: Sql): Promise<boolean> =>
  (await runSql(database, statement)).length > 0

/** Moves the lease's end; false when the job is no longer this worker's. */
export const renewLease = (
  { database, settings }: Pick<Container, 'database' | 'settings'>,
  lease: Lease,
): Promise<boolean> =>
  hasChanged(
    database,
    sql`UPDATE jobs SET lease_expires_at = now() + ${leaseLength(settings.leaseMs)} WHERE ${isLeased(lease)} RETURNING id`,
  )

/** Keeps an engine's handle with the job, so that a later attempt can adopt the work; false when the lease is lost. */
export const keepHandle = (database: Database, lease: Lease, handle: string): Promise<boolean> =>
  hasChanged(database, sql`UPDATE jobs SET engine_handle = ${handle} WHERE ${isLeased(lease)} RETURNING id`)

/** `running → storing`: worked out, not yet safe. False when the lease is lost. */
export const startStoring = (database: Database, { jobId, fence }: Lease): Promise<boolean> =>
  hasChanged(
    database,
    sql`UPDATE jobs SET state = 'storing', updated_at = now()
      WHERE id = ${jobId} AND fence = ${fence} AND state = 'running' RETURNING id`,
  )

/**
 * Result rows, state and what has to be announced in one statement: a job is done with all its results, or not at all.
 *
 * @returns false when the lease was lost meanwhile; nothing is written then
 */
export const commitJob = (
  database: Database,
  lease: Lease,
  { result, rows }: { readonly result?: JsonObject; readonly rows?: Sql },
): Promise<boolean> =>
  hasChanged(
    database,
    sql`WITH job AS (
      UPDATE jobs SET state = 'done', fence = fence + 1, lease_expires_at = NULL, finished_at = now(),
        result = ${JSON.stringify(result ?? {})}::jsonb, engine_handle = NULL, updated_at = now()
      WHERE ${isLeased(lease)} RETURNING *
    ), saved AS (${rows ?? sql`SELECT`}), noted AS (${noteChange('job')})
    SELECT id FROM job`,
  )

/** Ends a job as failed, with the reason kept for its owner; false when the lease is lost. */
export const failJob = (
  database: Database,
  lease: Lease,
  { code, params }: { readonly code: ErrorCode; readonly params: ErrorParams },
): Promise<boolean> =>
  hasChanged(
    database,
    sql`WITH ended AS (
      UPDATE jobs SET state = 'failed', fence = fence + 1, lease_expires_at = NULL, finished_at = now(),
        error_code = ${code}, error_params = ${JSON.stringify(params)}::jsonb, updated_at = now()
      WHERE ${isLeased(lease)} RETURNING id
    ), noted AS (${noteChange('ended')})
    SELECT id FROM ended`,
  )

/** Puts a job back among the waiting, e.g. when the worker has to end; it costs no attempt. */
export const releaseJob = (database: Database, lease: Lease): Promise<boolean> =>
  hasChanged(
    database,
    sql`UPDATE jobs SET state = 'queued', fence = fence + 1, attempt = attempt - 1, lease_expires_at = NULL,
      updated_at = now() WHERE ${isLeased(lease)} RETURNING id`,
  )

/** A recurring task waits for its next round. */
export const rescheduleJob = (database: Database, lease: Lease, delayMs: number): Promise<boolean> =>
  hasChanged(
    database,
    sql`UPDATE jobs SET state = 'queued', fence = fence + 1, attempt = 0, lease_expires_at = NULL, started_at = NULL,
      run_after = now() + make_interval(secs => ${delayMs / 1_000}::float8), updated_at = now()
    WHERE ${isLeased(lease)} RETURNING id`,
  )
