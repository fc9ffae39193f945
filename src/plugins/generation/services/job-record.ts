import type { Locale } from '@/platform/kernel/locale'

import type { Shown } from '@/plugins/library/contract'

import type { JobState } from '../contract'
import { lineOrder } from './line'
import { WORKER_FRESH } from './presence'

export interface JobResultRecord {
  readonly mediaId: string
  readonly width: number
  readonly height: number
  readonly mime: string
  /** In the owner's own words; null where nobody wrote any. */
  readonly alt: string | null
  readonly shows: Shown
}

/** What a job waits for. */
export interface Wait {
  /** Jobs that start before this one. */
  readonly ahead: number
  /** How many of those are the same owner's. */
  readonly ownAhead: number
  /** Pictures of the jobs ahead, and of those being drawn now. */
  readonly picturesBefore: number
  /** Jobs that all workers can draw at once; 0 when no worker runs. */
  readonly slots: number
  readonly isEngineReady: boolean
  /** False while the queue cannot be told of the job. */
  readonly isTold: boolean
}

/** A row of `generation_jobs` with its pictures and its place in line, as the statements here select it. */
export interface JobRecord {
  readonly id: string
  readonly owner_key: string
  readonly owner_id: string | null
  readonly locale: Locale
  readonly body_hash: string
  readonly kind: 'image'
  readonly state: JobState
  readonly engine: string
  readonly style: string
  readonly prompt: string
  readonly negative_prompt: string | null
  readonly width: number
  readonly height: number
  readonly count: number
  readonly seed: number
  readonly attempt: number
  /** Rises with every claim and every end: a worker whose number is old can change nothing. */
  readonly fence: number
  readonly engine_handle: string | null
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly created_at: Date
  readonly drawn: readonly string[] | null
  readonly not_drawn: readonly string[] | null
  readonly error_code: string | null
  readonly error_params: Readonly<Record<string, string | number>> | null
  readonly results: readonly JobResultRecord[]
  /** Null when it does not wait. */
  readonly wait: Wait | null
  /** Seconds a picture of this engine took of late; null for a job that has ended, or when none was drawn of late. */
  readonly pace: number | null
}

const ACTIVE = `('queued', 'running', 'storing')`
/** Jobs whose duration makes the pace. */
const PACE_JOBS = 20
/** A queue that has not been told after this long is away. */
const QUEUE_AWAY = `created_at < now() - interval '3 seconds'`

// The condition on `j` stands inside each subquery: PostgreSQL then skips it for the jobs that it is not about.
const AHEAD = `
SELECT count(*) AS ahead, count(*) FILTER (WHERE q.owner_key = j.owner_key) AS own, coalesce(sum(q.count), 0) AS pictures
FROM generation_jobs q
WHERE j.state = 'queued' AND q.state = 'queued' AND (${lineOrder('q')}) < (${lineOrder('j')})`

const PACE = `
SELECT avg(seconds) AS seconds FROM (
  SELECT extract(epoch FROM d.finished_at - d.started_at) / d.count AS seconds FROM generation_jobs d
  WHERE j.state IN ${ACTIVE} AND d.engine = j.engine AND d.finished_at IS NOT NULL AND d.state = 'done'
  ORDER BY d.finished_at DESC LIMIT ${PACE_JOBS}
) recent`

/** Jobs as `j`, each with its pictures and its place in line; a `WHERE` may follow. Pictures in the bin are no results. */
export const SELECT_JOBS = `
SELECT j.id, j.owner_key, j.owner_id, j.locale, j.body_hash, j.kind, j.state, j.engine, j.style, j.prompt,
  j.negative_prompt, j.width, j.height, j.count, j.seed, j.attempt, j.fence, j.engine_handle, j.started_at,
  j.finished_at, j.created_at, j.drawn, j.not_drawn, j.error_code, j.error_params,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('mediaId', m.id, 'width', m.width, 'height', m.height, 'mime', m.mime,
     'alt', m.alt, 'shows', m.recipe->'shows') ORDER BY m.job_index), '[]'::jsonb)
   FROM media m WHERE m.job = j.id::text AND m.deleted_at IS NULL) AS results,
  pace.seconds AS pace,
  CASE WHEN j.state = 'queued' THEN jsonb_build_object(
    'ahead', line.ahead, 'ownAhead', line.own,
    'picturesBefore', line.pictures
      + (SELECT coalesce(sum(r.count), 0) FROM generation_jobs r WHERE r.state IN ('running', 'storing')),
    'slots', (SELECT coalesce(sum(slots), 0) FROM workers WHERE ${WORKER_FRESH}),
    'isEngineReady', EXISTS (SELECT FROM workers WHERE ${WORKER_FRESH} AND engines ? j.engine),
    'isTold', NOT EXISTS (SELECT FROM outbox o WHERE o.job_id = j.id::text AND o.topic = 'queue' AND o.${QUEUE_AWAY})
  ) END AS wait
FROM generation_jobs j CROSS JOIN LATERAL (${AHEAD}) line CROSS JOIN LATERAL (${PACE}) pace`

/** Owner's account of an owner key, for the column that Payload's rules read. */
export const accountIdOf = (ownerKey: string): string | null =>
  ownerKey.startsWith('u:') ? ownerKey.slice(2) : null
