import { arrangeLine } from '@/platform/jobs/line'
import { announceMoved } from '@/platform/jobs/signals'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'

import type { MoveBody } from '../contract'
import { findJobById, requireOwnJob } from './find-jobs'
import type { JobRecord } from './job-record'

/**
 * Puts a waiting job elsewhere among its owner's own waiting ones; where it already is there, nothing happens.
 *
 * @throws DomainError `generation.jobNotFound`; `generation.notMovable` when it has started or ended
 */
export const moveJob = async (
  container: Container,
  caller: Caller,
  id: string,
  to: MoveBody['to'],
): Promise<JobRecord> => {
  const job = await requireOwnJob(container, caller, id)
  const moved = await arrangeLine(container, { ownerKey: job.owner_key, move: { jobId: id, to } })
  const now = (await findJobById(container.database, id)) ?? job
  if (now.state !== 'queued') throw new DomainError('generation.notMovable')
  await announceMoved(container.bus, moved)
  return now
}
