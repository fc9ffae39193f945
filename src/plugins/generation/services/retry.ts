import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Container } from '@/platform/ports/container'

import { requireOwnJob } from './find-jobs'
import type { JobRecord } from './job-record'
import { submitGeneration, type Submission } from './submit'

/**
 * A new job with the settings of one that failed or was cancelled. Each has one at most: pressing again gives the same new job,
 * whatever became of it, and that one is tried again by its own id.
 *
 * @throws DomainError `generation.jobNotFound`, `generation.notRetryable`, and what submitting throws
 */
export const retryJob = async (
  container: Container,
  caller: Caller,
  id: string,
  { locale, address }: Pick<Submission, 'address' | 'locale'>,
): Promise<JobRecord> => {
  const job = await requireOwnJob(container, caller, id)
  if (job.state !== 'failed' && job.state !== 'cancelled') throw new DomainError('generation.notRetryable')
  const { kind, engine, request } = job
  return submitGeneration(container, {
    ownerKey: job.owner_key,
    caller,
    address,
    locale,
    idempotencyKey: `retry-of-${id}`,
    retryOf: id,
    body: { kind, engine, ...request },
  })
}
