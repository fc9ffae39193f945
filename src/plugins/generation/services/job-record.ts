import sql, { type Sql } from 'sql-template-tag'

import { runSql } from '@/platform/database/run-sql'
import { selectJobs, type JobRow } from '@/platform/jobs/job-row'
import type { Database } from '@/platform/ports/database'
import type { Shown } from '@/plugins/library/contract'

import type { ImageRequest, ImageResult } from '../contract'

export interface JobResultRecord {
  readonly mediaId: string
  readonly width: number
  readonly height: number
  readonly mime: string
  /** In the owner's own words; null where nobody wrote any. */
  readonly alt: string | null
  readonly shows: Shown
}

/** A job of this slice with its pictures and its place in line. */
export interface JobRecord extends JobRow {
  readonly kind: 'image'
  readonly engine: string
  readonly request: ImageRequest
  readonly result: ImageResult | null
  readonly results: readonly JobResultRecord[]
}

// Pictures in the bin are no results.
const RESULTS = sql`,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('mediaId', m.id, 'width', m.width, 'height', m.height, 'mime', m.mime,
     'alt', m.alt, 'shows', m.recipe->'shows') ORDER BY m.job_index), '[]'::jsonb)
   FROM media m WHERE m.job = j.id::text AND m.deleted_at IS NULL) AS results`

/** @param rest - conditions and order on `jobs j` */
export const readJobs = (database: Database, rest: Sql): Promise<JobRecord[]> =>
  runSql<JobRecord>(database, selectJobs(RESULTS, rest))

/** A job that was written in this moment: it has no pictures yet. */
export const newRecord = (row: JobRow): JobRecord => ({ ...(row as JobRecord), results: [] })
