import type { JsonObject } from '@/platform/kernel/json'
import type { Database } from '@/platform/ports/database'
import type { Locale } from '@/platform/kernel/locale'
import type { DigitalSourceType } from '@/platform/ports/render-engine'

import type { Lease } from './lease'
import { tell } from './outbox'

export interface StoredResult {
  readonly id: string
  readonly index: number
  readonly width: number
  readonly height: number
  readonly mime: string
  readonly seed: number
  readonly sizeBytes: number
  readonly sha256: string
  readonly fileKey: string
  readonly thumbhash: string
}

export interface Outcome {
  readonly results: readonly StoredResult[]
  readonly drawn: readonly string[]
  readonly shows: Readonly<Record<Locale, readonly string[]>>
  readonly notDrawn: readonly string[]
  readonly digitalSourceType: DigitalSourceType
  readonly recipe: JsonObject
}

const COMMIT = `
WITH job AS (
  UPDATE generation_jobs SET state = 'done', fence = fence + 1, lease_expires_at = NULL, finished_at = now(),
    drawn = $3::jsonb, not_drawn = $4::jsonb, engine_handle = NULL, updated_at = now()
  WHERE id = $1 AND fence = $2 AND state = 'storing' RETURNING *
), saved AS (
  INSERT INTO media (id, kind, privacy, owner_id, owner_key, job, job_index, prompt, seed, engine, style,
    width, height, mime, size_bytes, sha256, file_key, thumbhash, source, digital_source_type, recipe)
  SELECT f.id, job.kind, 'private', job.owner_id, job.owner_key, job.id::text, f.index, job.prompt, f.seed,
    job.engine, job.style, f.width, f.height, f.mime, f."sizeBytes", f.sha256, f."fileKey", f.thumbhash, 'generated', $5,
    $6::jsonb || jsonb_build_object('shows', $8::jsonb)
  FROM job, jsonb_to_recordset($7::jsonb) AS f(id uuid, index int, width int, height int, mime text, seed bigint,
    "sizeBytes" bigint, sha256 text, "fileKey" text, thumbhash text)
  RETURNING id
), told AS (
  ${tell('news', 'job')}
)
SELECT id FROM job`

/**
 * Result rows, state and what has to be told of it in one statement: a job is done with all its pictures, or not at all.
 *
 * @returns false when the lease was lost meanwhile; nothing is written then
 */
export const commitOutcome = async (
  database: Database,
  { jobId, fence }: Lease,
  outcome: Outcome,
): Promise<boolean> => {
  const rows = await database.query(COMMIT, [
    jobId,
    fence,
    JSON.stringify(outcome.drawn),
    JSON.stringify(outcome.notDrawn),
    outcome.digitalSourceType,
    JSON.stringify(outcome.recipe),
    JSON.stringify(outcome.results),
    JSON.stringify(outcome.shows),
  ])
  return rows.length > 0
}
