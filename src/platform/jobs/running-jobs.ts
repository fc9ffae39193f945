import type { WorkerContainer } from '../ports/container'
import { leaseOf, type ClaimedJob } from './lease'
import { startLeaseRenewal, type LeaseRenewal } from './lease-renewal'
import type { JobRegistry } from './registry'
import { runJob } from './run-job'

export interface RunningJobs {
  /** Resolves when the job has ended, well or not. */
  readonly start: (job: ClaimedJob) => Promise<void>
  /** Stops the job, if it runs here: its owner has cancelled it. */
  readonly stop: (jobId: string) => void
  readonly allEnded: () => Promise<void>
}

/** The jobs that run in this process, each under its lease. */
export const createRunningJobs = (
  container: WorkerContainer,
  registry: JobRegistry,
  ending: AbortSignal,
): RunningJobs => {
  const running = new Map<string, { readonly lease: LeaseRenewal; readonly ended: Promise<void> }>()

  const run = async (job: ClaimedJob, lease: LeaseRenewal): Promise<void> => {
    const definition = registry.find(job.kind)
    if (definition) await runJob({ container, definition, job, lease, ending })
  }

  return {
    start(job) {
      const lease = startLeaseRenewal(container, leaseOf(job), ending)
      const ended = run(job, lease)
        .catch((error: unknown) => {
          container.log.warn({ err: error, jobId: job.id }, 'job left behind: another worker takes it over')
        })
        .finally(() => {
          lease.release()
          running.delete(job.id)
        })
      running.set(job.id, { lease, ended })
      return ended
    },
    stop: (jobId) => running.get(jobId)?.lease.cancel(),
    async allEnded() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
