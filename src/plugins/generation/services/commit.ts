import sql, { raw, type Sql } from 'sql-template-tag'

import { insertMediaRows } from '@/collections/media/insert'
import type { NewMedia } from '@/collections/media/row'
import type { JsonObject } from '@/platform/kernel/json'
import type { Database } from '@/platform/ports/database'
import type { Locale } from '@/platform/kernel/locale'
import type { DigitalSourceType } from '@/platform/ports/render-engine'

import type { Lease } from './lease'
import { tell } from './outbox'

/** The columns of a new row of `media` that are known once its files are stored; the others are those of its job. */
export type StoredResult = Required<
  Pick<
    NewMedia,
    | 'id'
    | 'jobIndex'
    | 'width'
    | 'height'
    | 'mime'
    | 'seed'
    | 'sizeBytes'
    | 'sha256'
    | 'fileKey'
    | 'thumbhash'
    | 'variants'
  >
>

export interface Outcome {
  readonly results: readonly StoredResult[]
  readonly drawn: readonly string[]
  readonly shows: Readonly<Record<Locale, readonly string[]>>
  readonly notDrawn: readonly string[]
  readonly digitalSourceType: DigitalSourceType
  readonly recipe: JsonObject
}

/** The columns that all pictures of a job share, as expressions over the row `job`. */
const mediaOfJob = ({ digitalSourceType, recipe, shows }: Outcome) => ({
  kind: raw('job.kind'),
  ownerId: raw('job.owner_id'),
  ownerKey: raw('job.owner_key'),
  job: raw('job.id::text'),
  prompt: raw('job.prompt'),
  engine: raw('job.engine'),
  style: raw('job.style'),
  digitalSourceType: sql`${digitalSourceType}::text`,
  recipe: sql`${JSON.stringify({ ...recipe, shows })}::jsonb`,
})

const commitStatement = ({ jobId, fence }: Lease, outcome: Outcome): Sql => sql`
WITH job AS (
  UPDATE generation_jobs SET state = 'done', fence = fence + 1, lease_expires_at = NULL, finished_at = now(),
    drawn = ${JSON.stringify(outcome.drawn)}::jsonb, not_drawn = ${JSON.stringify(outcome.notDrawn)}::jsonb,
    engine_handle = NULL, updated_at = now()
  WHERE id = ${jobId} AND fence = ${fence} AND state = 'storing' RETURNING *
), saved AS (
  ${insertMediaRows(outcome.results, mediaOfJob(outcome), raw('job'))}
), told AS (
  ${raw(tell('news', 'job'))}
)
SELECT id FROM job`

/**
 * Result rows, state and what has to be told of it in one statement: a job is done with all its pictures, or not at all.
 *
 * @returns false when the lease was lost meanwhile; nothing is written then
 */
export const commitOutcome = async (database: Database, lease: Lease, outcome: Outcome): Promise<boolean> => {
  const { text, values } = commitStatement(lease, outcome)
  const rows = await database.query(text, values)
  return rows.length > 0
}
