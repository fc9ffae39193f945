import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import { accountIdOf } from '../kernel/caller'
import type { JsonObject } from '../kernel/json'
import type { Locale } from '../kernel/locale'
import type { Container, EngineInfo } from '../ports/container'
import type { Database } from '../ports/database'
import type { JobKind } from './job-kind'
import { JOB_COLUMNS, type JobRow } from './job-row'
import { announceChange, wakeWorkers, type ChangedJob } from './signals'

/** How much of an owner's 24 hours is left is counted over all engines of one class. */
export interface Quota {
  /** Cost allowed in 24 hours; 0: none at all. */
  readonly perDay: number
  /** Ids of the engines whose jobs count. Failed and cancelled ones count nowhere: `kadr_counted_jobs`. */
  readonly engines: readonly string[]
}

export interface NewJob {
  readonly kind: JobKind
  /** Fits the kind's schema. */
  readonly request: JsonObject
  /** Null for a kind without engines. */
  readonly engine: EngineInfo | null
  readonly ownerKey: string
  readonly locale: Locale
  /** A second job of the same owner and key is not made. */
  readonly idempotencyKey: string
  /** True when the same key came with the same body. */
  readonly bodyHash: string
  /** The owner's share of the line, against the others; > 0. */
  readonly weight: number
  /** Null: no limit. */
  readonly quota: Quota | null
  /** Id of the job that this one tries again. */
  readonly retryOf?: string
}

/**
 * Writes a new job in one statement: the quota is counted and the place in line found while no other job of the owner can
 * come. Reading the row afterwards would stand before the worker's claim on the embedded database.
 *
 * @returns null when the key is known, or the quota does not let it in
 */
export const insertJob = async (container: Container, job: NewJob): Promise<JobRow | null> => {
  const { kind, request, engine, ownerKey, quota } = job
  const lane = kind.lane(engine)
  const cost = kind.cost(request)
  const [row] = await runSql<JobRow>(
    container.database,
    sql`WITH placed AS (
      SELECT kadr_line_place(${ownerKey}, ${lane}, ${cost}::numeric, ${quota?.perDay ?? null}::int,
        ${quota?.engines ?? []}::text[]) AS line_start
    )
    INSERT INTO jobs AS j (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, lane, cost, request,
      retry_of, line_start, line_cost)
    SELECT ${container.newId()}::uuid, ${ownerKey}, ${accountIdOf(ownerKey)}::uuid, ${job.idempotencyKey}, ${job.bodyHash},
      ${job.locale}, ${kind.kind}, 'queued', ${engine?.id ?? null}, ${lane}, ${cost}::numeric,
      ${JSON.stringify(request)}::jsonb, ${job.retryOf ?? null}, line_start, ${cost}::numeric / ${job.weight}::numeric
    FROM placed WHERE line_start IS NOT NULL
    ON CONFLICT (owner_key, idempotency_key) DO NOTHING
    RETURNING ${JOB_COLUMNS}`,
  )
  return row ?? null
}

type WakeContainer = Pick<Container, 'bus' | 'log' | 'queue'>

/** Name of the queue's wake-up messages. */
export const WAKE_UP = 'jobs.wake'

/** By then a worker with a free slot has claimed the job; the message would only stand before the claim. */
const MESSAGE_AFTER_MS = 20

/**
 * Wakes workers for a new job over the bus, and announces it to its owner's browsers; a message in the queue follows for a
 * worker that is away now. All of it may be lost: workers look for waiting rows by themselves, every `settings.reconcileMs`.
 * Never rejects.
 */
export const wakeForJob = async (
  { bus, log, queue }: WakeContainer,
  job: ChangedJob & Pick<JobRow, 'lane'>,
): Promise<void> => {
  const { id, lane } = job
  const warn = (err: unknown): void =>
    log.warn({ err, jobId: id }, 'job accepted, no worker could be woken for it')
  setTimeout(() => {
    queue.enqueue({ name: WAKE_UP, id, data: { lane } }).catch(warn)
  }, MESSAGE_AFTER_MS).unref()
  await Promise.all([wakeWorkers(bus, lane), announceChange(bus, job)]).catch(warn)
}

/** Takes a new job out again; false when it has started meanwhile. */
export const withdrawJob = async (database: Database, id: string): Promise<boolean> =>
  (await runSql(database, sql`DELETE FROM jobs WHERE id = ${id} AND state = 'queued' RETURNING id`)).length >
  0
