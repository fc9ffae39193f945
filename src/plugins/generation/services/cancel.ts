import { cancelJob as cancel } from '@/platform/jobs/cancel-job'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'

import { findJobById, requireOwnJob } from './find-jobs'
import type { JobRecord } from './job-record'

/**
 * Ends one's own job that has not ended. Cancelling a cancelled job is fine.
 *
 * @throws DomainError `generation.jobNotFound`; `generation.notCancellable` when it is done or failed
 */
export const cancelJob = async (container: Container, caller: Caller, id: string): Promise<JobRecord> => {
  const job = await requireOwnJob(container, caller, id)
  await cancel(container, id)
  const now = (await findJobById(container.database, id)) ?? job
  if (now.state !== 'cancelled') throw new DomainError('generation.notCancellable')
  return now
}
