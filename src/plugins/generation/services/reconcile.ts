import { isOwnerGone } from '@/collections/owner-gone'
import type { Container } from '@/platform/ports/container'

import { ATTEMPTS_MAX } from './lease'
import { lineOrder } from './line'
import { enqueueJob, relayOutbox, tell } from './outbox'

const EXPIRE = `
WITH expired AS (
  UPDATE generation_jobs SET
    state = CASE WHEN attempt >= $1 THEN 'failed' ELSE 'queued' END,
    error_code = CASE WHEN attempt >= $1 THEN 'engine.failed' END,
    finished_at = CASE WHEN attempt >= $1 THEN now() END,
    fence = fence + 1, lease_expires_at = NULL, updated_at = now()
  WHERE state IN ('running', 'storing') AND lease_expires_at < now()
  RETURNING id, state
), again AS (
  SELECT id FROM expired WHERE state = 'queued'
), told AS (
  ${tell('queue', 'again')}
), news AS (
  ${tell('news', 'expired')}
)
SELECT id FROM expired`

/** Jobs whose worker fell silent go back to the queue, or fail after the last attempt. */
export const expireLeases = async ({ database }: Pick<Container, 'database'>): Promise<number> =>
  (await database.query(EXPIRE, [ATTEMPTS_MAX])).length

const WAITING_BATCH = 500
/** Older than this and still waiting: the queue may have lost it. Adding what it still has changes nothing. */
const WAITING_MS = 10_000

/** Puts waiting jobs back into a queue that was lost. */
export const refillQueue = async (container: Container): Promise<number> => {
  const rows = await container.database.query<{ id: string; fence: number }>(
    `SELECT id, fence FROM generation_jobs WHERE state = 'queued'
       AND updated_at < now() - make_interval(secs => $1::float8 / 1000)
     ORDER BY ${lineOrder('generation_jobs')} LIMIT $2`,
    [WAITING_MS, WAITING_BATCH],
  )
  for (const job of rows) await enqueueJob(container, job)
  return rows.length
}

/** Idempotency keys are kept for 24 hours; afterwards the row's own id stands in their place. */
export const forgetOldKeys = async ({ database }: Pick<Container, 'database'>): Promise<void> => {
  await database.query(
    `UPDATE generation_jobs SET idempotency_key = id::text
     WHERE created_at < now() - interval '24 hours' AND idempotency_key <> id::text`,
  )
}

/** One round of mending: rows are the truth, queue and browsers are told again. */
export const reconcile = async (container: Container): Promise<void> => {
  const expired = await expireLeases(container)
  if (expired > 0) container.log.warn({ expired }, 'jobs of a silent worker taken back')
  await relayOutbox(container)
}

/**
 * Jobs, prompts included, go with their pictures: a guest's 24 hours after they were asked for, and those of an account that
 * is gone.
 */
export const forgetJobs = async ({ database }: Pick<Container, 'database'>): Promise<void> => {
  await database.query(
    `DELETE FROM generation_jobs WHERE ${isOwnerGone('generation_jobs')}
       AND state IN ('done', 'failed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM media WHERE media.job = generation_jobs.id::text)`,
  )
}
