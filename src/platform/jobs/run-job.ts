import { DomainError } from '../kernel/domain-error'
import type { WorkerContainer } from '../ports/container'
import type { JobContext, JobDefinition, JobOutcome } from './job-kind'
import {
  commitJob,
  failJob,
  keepHandle,
  leaseOf,
  releaseJob,
  rescheduleJob,
  startStoring,
  type ClaimedJob,
} from './lease'
import { LeaseLost, type LeaseRenewal } from './lease-renewal'
import { announceNoted } from './outbox'
import { announceChange, announceProgress } from './signals'

/** One claim of one job. */
export interface Attempt {
  readonly container: WorkerContainer
  readonly definition: JobDefinition
  readonly job: ClaimedJob
  readonly lease: LeaseRenewal
  /** Aborted when the worker ends. */
  readonly ending: AbortSignal
}

/** Browsers that miss a step see the next one. */
const announceStep = ({ container, job }: Pick<Attempt, 'container' | 'job'>): Promise<void> =>
  announceChange(container.bus, job).catch((error: unknown) => {
    container.log.warn({ err: error, jobId: job.id }, 'step of a job not announced')
  })

const contextOf = ({ container, job, lease }: Attempt): JobContext => ({
  job,
  container,
  signal: lease.signal,
  reportProgress: (progress) => {
    announceProgress(container.bus, job, progress).catch((error: unknown) => {
      container.log.debug({ err: error, jobId: job.id }, 'progress not announced')
    })
  },
  keepHandle: async (handle) => {
    if (!(await keepHandle(container.database, leaseOf(job), handle))) throw new LeaseLost('handle not kept')
  },
  startStoring: async () => {
    if (!(await startStoring(container.database, leaseOf(job)))) throw new LeaseLost('before storing')
    await announceStep({ container, job })
  },
})

const work = async (attempt: Attempt): Promise<JobOutcome> => {
  const { kind, load } = attempt.definition
  const { default: handle } = await load()
  // Of the type that the definition was checked against.
  return handle(kind.request.parse(attempt.job.request) as never, contextOf(attempt))
}

/** Of a job that has ended; the outbox keeps what could not be announced. */
const announceEnd = ({ container, job }: Attempt): Promise<void> =>
  announceNoted(container, job, () => container.failpoint('during-notify', job.attempt)).catch(
    (error: unknown) => {
      container.log.warn({ err: error, jobId: job.id }, 'job ended, its event is published later by recovery')
    },
  )

/** The database did not say whether the job was committed: neither its results nor its state may be touched. */
class CommitUnanswered extends Error {
  override readonly name = 'CommitUnanswered'
}

const tryCommit = ({ container, job }: Attempt, outcome: JobOutcome): Promise<boolean> =>
  commitJob(container.database, leaseOf(job), outcome).catch((error: unknown) => {
    throw new CommitUnanswered('the commit was not answered', { cause: error })
  })

const commit = async (attempt: Attempt, outcome: JobOutcome): Promise<void> => {
  const { container, job, lease } = attempt
  container.failpoint('before-commit', job.attempt)
  const isCommitted = !lease.signal.aborted && (await tryCommit(attempt, outcome))
  if (!isCommitted) {
    await outcome.discard?.()
    throw new LeaseLost('before committing')
  }
  container.failpoint('after-commit', job.attempt)
  await announceEnd(attempt)
}

const fail = async (attempt: Attempt, thrown: unknown): Promise<void> => {
  const { container, job } = attempt
  const code = job.engine === null ? 'server.internal' : 'engine.failed'
  const error = thrown instanceof DomainError ? thrown : new DomainError(code, {}, { cause: thrown })
  container.log.error({ err: error.cause ?? error, jobId: job.id, code: error.code }, 'job failed')
  if (await failJob(container.database, leaseOf(job), error)) await announceEnd(attempt)
}

const onFailure = async (attempt: Attempt, error: unknown): Promise<void> => {
  const { container, job, lease, ending } = attempt
  if (ending.aborted && (await releaseJob(container.database, leaseOf(job)))) return
  if (error instanceof CommitUnanswered) {
    container.log.warn(
      { err: error.cause, jobId: job.id },
      'job left to its lease: its commit was not answered',
    )
  } else if (error instanceof LeaseLost || lease.signal.reason instanceof LeaseLost) {
    const reason = (error as Error).message
    container.log.info({ jobId: job.id, reason }, 'job is no longer this worker’s')
  } else await fail(attempt, error)
}

/** One round of a recurring task; it waits for the next, well or not. */
const runRound = async (attempt: Attempt, everyMs: number): Promise<void> => {
  const { container, job } = attempt
  try {
    await work(attempt)
  } catch (error) {
    container.log.warn({ err: error, task: job.kind }, 'recurring task failed, tried again later')
  }
  await rescheduleJob(container.database, leaseOf(job), everyMs)
}

/** Runs a claimed job to its end; every step can be repeated, and only the newest claim delivers. */
export const runJob = async (attempt: Attempt): Promise<void> => {
  const { container, job, definition } = attempt
  const everyMs = definition.everyMs?.(container.settings)
  if (everyMs !== undefined) return runRound(attempt, everyMs)
  container.failpoint('after-claim', job.attempt)
  await announceStep(attempt)
  try {
    await commit(attempt, await work(attempt))
  } catch (error) {
    await onFailure(attempt, error)
  }
}
