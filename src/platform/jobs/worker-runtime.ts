import { setTimeout as delay } from 'node:timers/promises'

import { LANES, type Lane } from '../kernel/lane'
import type { WorkerContainer } from '../ports/container'
import { createLaneUse } from './lane-slots'
import { claimNextJob, findWaitingLanes, type Capability } from './lease'
import { findReadyEngines } from './presence'
import type { JobRegistry } from './registry'
import { createRerun, type Rerun } from './rerun'
import { createRunningJobs } from './running-jobs'

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
  /** Claims and runs one job of any lane, without a slot; false when none waits. */
  runNext(): Promise<boolean>
  /** The owner of a job has cancelled it. */
  stopJob(jobId: string): void
  /** Takes nothing more; running jobs may finish within `drainMs`, then go back, for which they have `releaseMs`. */
  close(options: { readonly drainMs: number; readonly releaseMs: number }): Promise<void>
}

const pause = (ms: number): Promise<void> => delay(ms, undefined, { ref: false })

/** One filler a lane: claims while slots are free, and goes on whenever a job of the lane has ended. */
const createFillers = (fillLane: (lane: Lane) => Promise<void>): Readonly<Record<Lane, Rerun>> => {
  const of = (lane: Lane): Rerun => createRerun(() => fillLane(lane))
  return { cpu: of('cpu'), gpu: of('gpu'), media: of('media'), io: of('io') }
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
  const jobs = createRunningJobs(container, registry, ending.signal)
  const use = createLaneUse(container.settings.lanes)
  const { definitions } = registry
  const kinds = definitions.map(({ kind }) => kind.kind)
  let engines: readonly string[] = []
  const capability = (): Capability => ({ kinds, engines })
  const claim = (lane: Lane) => claimNextJob(container, lane, capability())

  const refill = (lane: Lane): void => {
    use.release(lane)
    fillers[lane]().catch((error: unknown) => {
      container.log.warn({ err: error, lane }, 'lane not filled, tried again soon')
    })
  }
  const fillers = createFillers(async (lane) => {
    while (use.hasFree(lane)) {
      const job = await claim(lane)
      if (!job) return
      use.take(lane)
      void jobs.start(job).then(() => refill(lane))
    }
  })

  return {
    async refreshEngines() {
      engines = await findReadyEngines(container)
      return engines
    },
    async fill(lane) {
      if (!use.hasFree(lane)) return false
      await fillers[lane]()
      return true
    },
    async look() {
      if (!LANES.some(use.hasFree)) return
      const waiting = await findWaitingLanes(container.database, capability())
      await Promise.all(waiting.map((lane) => fillers[lane]()))
    },
    async runNext() {
      for (const lane of await findWaitingLanes(container.database, capability())) {
        const job = await claim(lane)
        if (!job) continue
        await jobs.start(job)
        return true
      }
      return false
    },
    stopJob: jobs.stop,
    async close({ drainMs, releaseMs }) {
      use.close()
      // A claim that is under way may still bring a job, which has to end like the others.
      const claimed = Promise.allSettled(LANES.map((lane) => fillers[lane]()))
      const allEnded = (): Promise<void> => claimed.then(jobs.allEnded)
      await Promise.race([allEnded(), pause(drainMs)])
      ending.abort(new Error('the worker ends'))
      await Promise.race([allEnded(), pause(releaseMs)])
    },
  }
}
