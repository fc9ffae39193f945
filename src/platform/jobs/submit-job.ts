import sql from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import { accountIdOf } from '../kernel/caller'
import type { JsonObject } from '../kernel/json'
import type { Lane } from '../kernel/lane'
import type { Locale } from '../kernel/locale'
import type { Container, EngineInfo } from '../ports/container'
import type { Database } from '../ports/database'
import type { JobKind } from './job-kind'
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

export interface InsertedJob extends ChangedJob {
  readonly lane: Lane
}

/**
 * Writes a new job in one statement: the quota is counted and the place in line found while no other job of the owner can
 * come.
 *
 * @returns null when the key is known, or the quota does not let it in
 */
export const insertJob = async (container: Container, job: NewJob): Promise<InsertedJob | null> => {
  const { kind, request, engine, ownerKey, quota } = job
  const lane = kind.lane(engine)
  const cost = kind.cost(request)
  const [row] = await runSql<InsertedJob>(
    container.database,
    sql`WITH placed AS (
      SELECT kadr_line_place(${ownerKey}, ${lane}, ${cost}::numeric, ${quota?.perDay ?? null}::int,
        ${quota?.engines ?? []}::text[]) AS line_start
    )
    INSERT INTO jobs (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, lane, cost, request,
      retry_of, line_start, line_cost)
    SELECT ${container.newId()}::uuid, ${ownerKey}, ${accountIdOf(ownerKey)}::uuid, ${job.idempotencyKey}, ${job.bodyHash},
      ${job.locale}, ${kind.kind}, 'queued', ${engine?.id ?? null}, ${lane}, ${cost}::numeric,
      ${JSON.stringify(request)}::jsonb, ${job.retryOf ?? null}, line_start, ${cost}::numeric / ${job.weight}::numeric
    FROM placed WHERE line_start IS NOT NULL
    ON CONFLICT (owner_key, idempotency_key) DO NOTHING
    RETURNING id, kind, owner_key, lane`,
  )
  return row ?? null
}

type WakeContainer = Pick<Container, 'bus' | 'log' | 'queue'>

const unlessAway = async (
  { log }: WakeContainer,
  { id }: InsertedJob,
  steps: readonly Promise<void>[],
): Promise<void> => {
  const failed = (await Promise.allSettled(steps)).find((step) => step.status === 'rejected')
  if (failed)
    log.warn({ err: failed.reason as unknown, jobId: id }, 'job accepted, no worker could be woken for it')
}

/** Wakes workers over the bus: one that has a free slot claims the job while its submission is still answered. Never rejects. */
export const wakeAtOnce = (container: WakeContainer, job: InsertedJob): Promise<void> =>
  unlessAway(container, job, [wakeWorkers(container.bus, job.lane)])

/** Name of the queue's wake-up messages. */
export const WAKE_UP = 'jobs.wake'

/**
 * Wakes a worker by a message in the queue, which waits for one that is away now, and announces the job to its owner's
 * browsers. All of it may be lost: workers look for waiting rows by themselves, every `settings.reconcileMs`. Never rejects.
 */
export const wakeByMessage = (container: WakeContainer, job: InsertedJob): Promise<void> => {
  const { id, lane } = job
  const { bus, queue } = container
  return unlessAway(container, job, [
    queue.enqueue({ name: WAKE_UP, id, data: { lane } }),
    announceChange(bus, job),
  ])
}

/** Takes a new job out again; false when it has started meanwhile. */
export const withdrawJob = async (database: Database, id: string): Promise<boolean> =>
  (await runSql(database, sql`DELETE FROM jobs WHERE id = ${id} AND state = 'queued' RETURNING id`)).length >
  0
