import sql, { type Sql } from 'sql-template-tag'

import type { DigitalSourceType, RenderResult } from '@/platform/ports/render-engine'

export interface StoredPicture {
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

type Origin = Pick<RenderResult, 'recipe' | 'shows'> & { readonly digitalSourceType: DigitalSourceType }

/** The rows of a job's pictures; the job stands in the CTE `job`. */
export const insertPictures = (
  pictures: readonly StoredPicture[],
  { recipe, shows, digitalSourceType }: Origin,
): Sql => sql`
  INSERT INTO media (id, kind, privacy, owner_id, owner_key, job, job_index, prompt, seed, engine, style,
    width, height, mime, size_bytes, sha256, file_key, thumbhash, source, digital_source_type, recipe)
  SELECT f.id, job.kind, 'private', job.owner_id, job.owner_key, job.id::text, f.index, job.request->>'prompt', f.seed,
    job.engine, job.request->>'style', f.width, f.height, f.mime, f."sizeBytes", f.sha256, f."fileKey", f.thumbhash,
    'generated', ${digitalSourceType}, ${JSON.stringify({ ...recipe, shows })}::jsonb
  FROM job, jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) AS f(id uuid, index int, width int, height int,
    mime text, seed bigint, "sizeBytes" bigint, sha256 text, "fileKey" text, thumbhash text)
  RETURNING id`
