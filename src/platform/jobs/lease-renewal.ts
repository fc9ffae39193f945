import type { WorkerContainer } from '../ports/container'
import { renewLease, type Lease } from './lease'

/** Why work stopped before its end: the job is not this worker's any more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export interface LeaseRenewal {
  /** Aborted when the lease is lost, the owner cancels, or the worker ends. */
  readonly signal: AbortSignal
  /** The owner has cancelled. */
  cancel(): void
  /** Renews it no more. */
  release(): void
}

/** Renewals per lease: two may fail before it is lost. */
const RENEWALS_PER_LEASE = 3

/**
 * Renews a lease while the work goes on.
 *
 * @param ending - aborted when the worker ends
 */
export const startLeaseRenewal = (
  container: WorkerContainer,
  lease: Lease,
  ending: AbortSignal,
): LeaseRenewal => {
  const lost = new AbortController()
  const lose = (reason: string): void => lost.abort(new LeaseLost(reason))
  const renew = async (): Promise<void> => {
    try {
      if (!(await renewLease(container, lease))) lose('the lease is another worker’s')
    } catch (error) {
      // The database may be restarting; if it stays away the lease runs out by itself and the fence protects the row.
      container.log.warn({ err: error, jobId: lease.jobId }, 'lease not renewed')
    }
  }
  const timer = setInterval(() => void renew(), container.settings.leaseMs / RENEWALS_PER_LEASE)
  return {
    signal: AbortSignal.any([lost.signal, ending]),
    cancel: () => lose('cancelled'),
    release: () => clearInterval(timer),
  }
}
