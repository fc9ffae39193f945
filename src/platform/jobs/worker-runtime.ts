import { setTimeout as delay } from 'node:timers/promises'

import { LANES, type Lane } from '../kernel/lane'
import type { WorkerContainer } from '../ports/container'
import { claimNextJob, findWaitingLanes, leaseOf, type Capability, type ClaimedJob } from './lease'
import { keepLease, type KeptLease } from './lease-keeper'
import { findReadyEngines } from './presence'
import { createRerun, type Rerun } from './rerun'
import type { JobRegistry } from './registry'
import { runJob } from './run-job'

export interface WorkerRuntime {
  /** Asks the engines which of them are ready; until the first time none is. */
  refreshEngines(): Promise<readonly string[]>
  /**
   * Claims jobs of a lane as long as it has free slots and something waits.
   *
   * @returns false when the lane has no slot free (or none at all): another worker may have
   */
  fill(lane: Lane): Promise<boolean>
  /** Fills every lane in which something waits. */
  look(): Promise<void>
  /** Claims and runs one job of any lane, without a slot; false when none waits. For tests and commands. */
  runNext(): Promise<boolean>
  /** The owner of a job has cancelled it. */
  stopJob(jobId: string): void
  /** Takes nothing more; running jobs may finish within `drainMs`, then go back, for which they have `giveBackMs`. */
  close(options: { readonly drainMs: number; readonly giveBackMs: number }): Promise<void>
}

interface Running {
  readonly lease: KeptLease
  readonly ended: Promise<void>
}

/**
 * Runs jobs of this worker's lanes and engines: which, the rows say; when, whoever calls `fill`.
 *
 * @param ending - aborted when the worker ends: running jobs go back
 */
export const createWorkerRuntime = (
  container: WorkerContainer,
  registry: JobRegistry,
  ending = new AbortController(),
): WorkerRuntime => {
  const { log } = container
  const running = new Map<string, Running>()
  const used = new Map<Lane, number>()
  let engines: readonly string[] = []
  let isClosing = false

  const capability = (): Capability => ({ kinds: registry.kinds.map(({ kind }) => kind), engines })
  const hasFreeSlot = (lane: Lane): boolean =>
    !isClosing && (used.get(lane) ?? 0) < container.settings.lanes[lane]

  const run = async (job: ClaimedJob, lease: KeptLease): Promise<void> => {
    const kind = registry.find(job.kind)
    if (!kind) return
    await runJob({ container, kind, job, lease, ending: ending.signal })
  }

  /** @returns when it has ended, well or not */
  const start = (job: ClaimedJob): Promise<void> => {
    const lease = keepLease(container, leaseOf(job), ending.signal)
    const ended = run(job, lease)
      // Its lease runs out, and a worker takes it over.
      .catch((error: unknown) => log.warn({ err: error, jobId: job.id }, 'job left to whoever takes it over'))
      .finally(() => {
        lease.release()
        running.delete(job.id)
      })
    running.set(job.id, { lease, ended })
    return ended
  }

  const startInSlot = (job: ClaimedJob): void => {
    const { lane } = job
    used.set(lane, (used.get(lane) ?? 0) + 1)
    void start(job).then(() => {
      used.set(lane, (used.get(lane) ?? 1) - 1)
      fillers[lane]().catch((error: unknown) =>
        log.warn({ err: error, lane }, 'lane not filled, tried again soon'),
      )
    })
  }

  const fillLane = async (lane: Lane): Promise<void> => {
    while (hasFreeSlot(lane)) {
      const job = await claimNextJob(container, lane, capability())
      if (!job) return
      startInSlot(job)
    }
  }
  const fillers = Object.fromEntries(
    LANES.map((lane) => [lane, createRerun(() => fillLane(lane))]),
  ) as Record<Lane, Rerun>

  return {
    async refreshEngines() {
      engines = await findReadyEngines(container)
      return engines
    },
    async fill(lane) {
      if (!hasFreeSlot(lane)) return false
      await fillers[lane]()
      return true
    },
    async look() {
      if (!LANES.some(hasFreeSlot)) return
      const waiting = await findWaitingLanes(container.database, capability())
      await Promise.all(waiting.filter(hasFreeSlot).map((lane) => fillers[lane]()))
    },
    async runNext() {
      for (const lane of await findWaitingLanes(container.database, capability())) {
        const job = await claimNextJob(container, lane, capability())
        if (!job) continue
        await start(job)
        return true
      }
      return false
    },
    stopJob: (jobId) => running.get(jobId)?.lease.cancel(),
    async close({ drainMs, giveBackMs }) {
      isClosing = true
      const allEnded = (): Promise<unknown> => Promise.all([...running.values()].map(({ ended }) => ended))
      const pause = (ms: number) => delay(ms, undefined, { ref: false })
      await Promise.race([allEnded(), pause(drainMs)])
      ending.abort(new Error('the worker ends'))
      await Promise.race([allEnded(), pause(giveBackMs)])
    },
  }
}
