import type { WorkerContainer } from '@/platform/ports/container'

import { renewLease, type Lease } from '../services/lease'
import { CONTROL_CHANNEL, JobOrder } from '../services/signals'

/** Why work stopped before its end. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

export interface HeldLease {
  /** Aborted when the lease is lost, the owner cancels, or the worker ends. */
  readonly signal: AbortSignal
  release(): Promise<void>
}

/** Renewals per lease: two may fail before it is lost. */
const RENEWALS_PER_LEASE = 3

/** Keeps a lease alive while the work goes on, and listens for the order to stop. */
export const holdLease = async (
  container: WorkerContainer,
  lease: Lease,
  ending: AbortSignal,
): Promise<HeldLease> => {
  const lost = new AbortController()
  const lose = (why: string): void => lost.abort(new LeaseLost(why))
  const unsubscribe = await container.bus.subscribe(CONTROL_CHANNEL, ({ data }) => {
    const order = JobOrder.safeParse(data)
    if (order.success && order.data.jobId === lease.jobId) lose('cancelled')
  })
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
    release: async () => {
      clearInterval(timer)
      await unsubscribe()
    },
  }
}
