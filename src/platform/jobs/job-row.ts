import sql, { raw, type Sql } from 'sql-template-tag'

import type { JsonObject } from '../kernel/json'
import type { Lane } from '../kernel/lane'
import type { Locale } from '../kernel/locale'
import type { JobState } from '../kernel/job-state'
import { lineOrder } from './line'
import { WORKER_FRESH } from './presence'

/** What a waiting job waits for. */
export interface Wait {
  /** Jobs of its lane that start before this one. */
  readonly ahead: number
  /** How many of those are the same owner's. */
  readonly ownAhead: number
  /** Cost of the jobs ahead, and of those that run in the lane now. */
  readonly costBefore: number
  /** Jobs of this lane and engine that all workers can run at once; 0 when none can. */
  readonly slots: number
  /** False when no worker runs at all. */
  readonly hasWorker: boolean
}

/** A row of `jobs` with its place in line, as `selectJobs` reads it. */
export interface JobRow {
  readonly id: string
  readonly owner_key: string
  readonly owner_id: string | null
  readonly locale: Locale
  readonly body_hash: string
  readonly kind: string
  readonly state: JobState
  /** Null: any worker of the lane can run it. */
  readonly engine: string | null
  readonly lane: Lane
  /** In units of its kind, e.g. pictures; what quotas count and the fair line weighs. */
  readonly cost: number
  /** The kind's request document, as validated when the job came. */
  readonly request: JsonObject
  /** What the handler says of its work; null until the job is done. */
  readonly result: JsonObject | null
  readonly attempt: number
  /** Rises with every claim and every end: a worker whose number is old can change nothing. */
  readonly fence: number
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly created_at: Date
  readonly error_code: string | null
  readonly error_params: Readonly<Record<string, string | number>> | null
  /** Null when it does not wait. */
  readonly wait: Wait | null
  /** Seconds that one unit of cost took of late; null for a job that has ended, or when none was done of late. */
  readonly pace: number | null
}

const ACTIVE = `('queued', 'running', 'storing')`
/** Jobs whose duration makes the pace. */
const PACE_JOBS = 20

/** The job is not held back until later, as recurring tasks are between their rounds. */
export const isDue = (alias: string): string => `coalesce(${alias}.run_after <= now(), true)`

// The condition on `j` stands inside each subquery: PostgreSQL then skips it for the jobs that it is not about.
const AHEAD = `
SELECT count(*) AS ahead, count(*) FILTER (WHERE q.owner_key = j.owner_key) AS own, coalesce(sum(q.cost), 0) AS cost
FROM jobs q
WHERE j.state = 'queued' AND q.state = 'queued' AND q.lane = j.lane AND ${isDue('q')}
  AND (${lineOrder('q')}) < (${lineOrder('j')})`

const recentJobs = (ofEngine: string): string => `(
  SELECT extract(epoch FROM d.finished_at - d.started_at) / d.cost AS seconds FROM jobs d
  WHERE j.state IN ${ACTIVE} AND d.kind = j.kind AND ${ofEngine} AND d.finished_at IS NOT NULL AND d.state = 'done'
  ORDER BY d.engine DESC, d.finished_at DESC LIMIT ${PACE_JOBS})`

// In two halves, in the order of the index on kind, engine and end: each reads its last few entries. PostgreSQL uses no index
// for `IS NOT DISTINCT FROM`, and does not see that `IS NULL` leaves one value: so the order names the engine, too.
const PACE = `
SELECT avg(seconds) AS seconds FROM (
  ${recentJobs('d.engine = j.engine')} UNION ALL ${recentJobs('j.engine IS NULL AND d.engine IS NULL')}
) recent`

const SLOTS = `
SELECT coalesce(sum((w.lanes->>j.lane)::int), 0) FROM workers w
WHERE ${WORKER_FRESH} AND (j.engine IS NULL OR w.engines ? j.engine)`

const COLUMNS = `
  j.id, j.owner_key, j.owner_id, j.locale, j.body_hash, j.kind, j.state, j.engine, j.lane, j.cost, j.request, j.result,
  j.attempt, j.fence, j.started_at, j.finished_at, j.created_at, j.error_code, j.error_params, pace.seconds AS pace,
  CASE WHEN j.state = 'queued' THEN jsonb_build_object(
    'ahead', line.ahead, 'ownAhead', line.own,
    'costBefore', line.cost + (SELECT coalesce(sum(r.cost), 0) FROM jobs r
      WHERE r.lane = j.lane AND r.state IN ('running', 'storing')),
    'slots', (${SLOTS}),
    'hasWorker', EXISTS (SELECT FROM workers w WHERE ${WORKER_FRESH})
  ) END AS wait`

/**
 * Jobs as `j`, each with its place in line.
 *
 * @param extra - further columns, each with a comma before it, e.g. what a slice keeps of a job's results
 * @param rest - conditions and order, e.g. `` sql`WHERE j.id = ${id}` ``
 */
export const selectJobs = (extra: Sql, rest: Sql): Sql => sql`
SELECT ${raw(COLUMNS)}${extra}
FROM jobs j CROSS JOIN LATERAL (${raw(AHEAD)}) line CROSS JOIN LATERAL (${raw(PACE)}) pace
${rest}`
