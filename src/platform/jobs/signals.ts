import { z } from 'zod'

import { LANES, type Lane } from '../kernel/lane'
import type { RealtimeBus } from '../ports/realtime-bus'

/** Bus channel on which changes of jobs reach every web process. */
export const CHANGES_CHANNEL = 'jobs.changes'
/** Bus channel of orders to workers: stop a job, or look for one. */
export const WORKERS_CHANNEL = 'jobs.workers'

export const JobChange = z.strictObject({
  jobId: z.uuid(),
  kind: z.string(),
  ownerKey: z.string(),
  /** Left out: the row changed. Given: only the progress moved. */
  progress: z.number().min(0).max(1).optional(),
})
export type JobChange = z.infer<typeof JobChange>

export const WorkerOrder = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('stop'), jobId: z.uuid() }),
  z.strictObject({ order: z.literal('wake'), lane: z.enum(LANES) }),
])
export type WorkerOrder = z.infer<typeof WorkerOrder>

/** What an announcement has to say of a job. */
export interface ChangedJob {
  readonly id: string
  readonly kind: string
  readonly owner_key: string
}

/** The row of a job changed. */
export const announceChange = (
  bus: RealtimeBus,
  { id, kind, owner_key: ownerKey }: ChangedJob,
): Promise<void> => bus.publish(CHANGES_CHANNEL, { type: 'changed', data: { jobId: id, kind, ownerKey } })

/** A running job got further; lost without harm. */
export const announceProgress = (
  bus: RealtimeBus,
  { id, kind, owner_key: ownerKey }: ChangedJob,
  progress: number,
): Promise<void> =>
  bus.publish(CHANGES_CHANNEL, { type: 'progress', data: { jobId: id, kind, ownerKey, progress } })

/** Orders the worker that runs a job to stop at once; a worker that misses the order finds its fence old. */
export const orderStop = (bus: RealtimeBus, jobId: string): Promise<void> =>
  bus.publish(WORKERS_CHANNEL, { type: 'stop', data: { order: 'stop', jobId } })

/** Wakes every worker with a free slot in the lane; lost without harm, for workers look by themselves as well. */
export const wakeWorkers = (bus: RealtimeBus, lane: Lane): Promise<void> =>
  bus.publish(WORKERS_CHANNEL, { type: 'wake', data: { order: 'wake', lane } })

/** So many browsers show; others read a new place when they ask. */
const MOVED_MAX = 48

/** Waiting jobs of one owner stand elsewhere in line. */
export const announceMoved = async (bus: RealtimeBus, jobs: readonly ChangedJob[]): Promise<void> => {
  await Promise.all(jobs.slice(0, MOVED_MAX).map((job) => announceChange(bus, job)))
}
