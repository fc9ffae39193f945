import sql, { raw } from 'sql-template-tag'

import { runSql } from '../database/run-sql'
import type { Container } from '../ports/container'
import type { Move } from '../kernel/job-state'
import type { ChangedJob } from './signals'

/**
 * The order of the fair line of one lane, for an alias of `jobs`: the smallest starts next. The one place that says so;
 * claim and place in line are both made of it.
 *
 * `line_start` is a start tag of start-time fair queueing (Goyal, Vin, Cheng, 1996): where the line was when the job came, or
 * where its owner's last job ends if that is further; a job is as long as its cost divided by its owner's share. The
 * functions that set it stand in `line-functions.ts`.
 */
export const lineOrder = (alias: string): string => `${alias}.line_start, ${alias}.created_at, ${alias}.id`

interface Rearrangement {
  readonly ownerKey: string
  readonly move?: { readonly jobId: string; readonly to: Move }
  /** Lane and `line_start` of a job that has left: those behind it move up. */
  readonly left?: { readonly lane: string; readonly lineStart: number }
}

/**
 * Puts an owner's waiting jobs of one lane in another order, or closes the gap that one has left. Nobody else's place gets
 * worse.
 *
 * @returns all of them, the next to start first, when any stands elsewhere now: pages have to receive the places of all at
 * once, for what they know of the others may be from before; else none
 */
export const arrangeLine = async (
  { database }: Pick<Container, 'database'>,
  { ownerKey, move, left }: Rearrangement,
): Promise<ChangedJob[]> => {
  const moved = await runSql<{ id: string }>(
    database,
    sql`SELECT id FROM kadr_line_arrange(${ownerKey}, ${left?.lane ?? null}, ${move?.jobId ?? null}::uuid,
      ${move?.to ?? null}, ${left?.lineStart ?? null}::numeric) AS id`,
  )
  if (moved.length === 0) return []
  return runSql<ChangedJob>(
    database,
    sql`SELECT q.id, q.kind, q.owner_key FROM jobs q WHERE q.owner_key = ${ownerKey} AND q.state = 'queued'
      ORDER BY ${raw(lineOrder('q'))}`,
  )
}
