import sql, { raw, type Sql } from 'sql-template-tag'

import type { JsonObject } from '../kernel/json'
import type { Lane } from '../kernel/lane'
import type { Locale } from '../kernel/locale'
import type { JobState } from '../kernel/job-state'

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

/** Columns of `jobs j` that make a `JobRow`. */
export const JOB_COLUMNS: Sql = raw(`
  j.id, j.owner_key, j.owner_id, j.locale, j.body_hash, j.kind, j.state, j.engine, j.lane, j.cost, j.request, j.result,
  j.attempt, j.fence, j.started_at, j.finished_at, j.created_at, j.error_code, j.error_params,
  kadr_job_pace(j) AS pace, kadr_job_wait(j) AS wait`)

/**
 * Jobs as `j`, each with its place in line.
 *
 * @param extra - further columns, each with a comma before it, e.g. what a slice keeps of a job's results
 * @param rest - conditions and order, e.g. `` sql`WHERE j.id = ${id}` ``
 */
export const selectJobs = (extra: Sql, rest: Sql): Sql =>
  sql`SELECT ${JOB_COLUMNS}${extra} FROM jobs j ${rest}`
