import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'

import type { JobState } from '../contract'
import { findJobById, requireOwnJob } from './find-jobs'
import type { JobRecord } from './job-record'
import { arrangeLine } from './line'
import { spreadNews, tell, tokenOf } from './outbox'
import { announceMoved, orderStop } from './signals'

interface Ended {
  readonly id: string
  readonly owner_key: string
  /** As it was before. */
  readonly state: JobState
  readonly fence: number
  readonly line_start: number
}

const CANCEL = `
WITH before AS (
  SELECT id, owner_key, state, fence, line_start FROM generation_jobs
  WHERE id = $1 AND state IN ('queued', 'running', 'storing') FOR UPDATE
), ended AS (
  UPDATE generation_jobs j SET state = 'cancelled', fence = j.fence + 1, lease_expires_at = NULL, finished_at = now(),
    updated_at = now()
  FROM before WHERE j.id = before.id RETURNING j.id
), told AS (${tell('news', 'ended')})
SELECT * FROM before`

/** Takes the token of a waiting job out of the queue, or orders the worker of a running one to stop. */
const release = async (container: Container, job: Ended): Promise<void> => {
  if (job.state !== 'queued') return orderStop(container.bus, job.id)
  await container.queue.remove(tokenOf(job)).catch((error: unknown) => {
    container.log.warn(
      { err: error, jobId: job.id },
      'the token of a cancelled job stays until a worker drops it',
    )
  })
  await moveUp(container, job)
}

const moveUp = async (
  container: Container,
  { owner_key: ownerKey, line_start: freed }: Ended,
): Promise<void> => announceMoved(container.bus, ownerKey, await arrangeLine(container, { ownerKey, freed }))

/**
 * Ends a job that has not ended. The row decides: a worker that is still at it finds its fence old and delivers nothing.
 * Cancelling a cancelled job is fine.
 *
 * @throws DomainError `generation.jobNotFound`; `generation.notCancellable` when it is done or failed
 */
export const cancelJob = async (container: Container, caller: Caller, id: string): Promise<JobRecord> => {
  const job = await requireOwnJob(container, caller, id)
  const [cancelled] = await container.database.query<Ended>(CANCEL, [id])
  const now = (await findJobById(container.database, id)) ?? job
  if (!cancelled && now.state !== 'cancelled') throw new DomainError('generation.notCancellable')
  if (cancelled) await Promise.all([spreadNews(container, now), release(container, cancelled)])
  return now
}
