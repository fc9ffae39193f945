import { z } from 'zod'

import type { RealtimeBus } from '@/platform/ports/realtime-bus'

/** Bus channel of job news, from whoever changed a job to every web process. */
export const NEWS_CHANNEL = 'generation.news'
/** Bus channel of orders to workers. */
export const CONTROL_CHANNEL = 'generation.control'

export const JobNews = z.strictObject({
  jobId: z.uuid(),
  ownerKey: z.string(),
  /** Left out: the row changed. Given: only the progress moved. */
  progress: z.number().min(0).max(1).optional(),
})
export type JobNews = z.infer<typeof JobNews>

export const JobOrder = z.strictObject({ jobId: z.uuid() })

/** The row of a job changed. */
export const announceChange = (bus: RealtimeBus, job: { id: string; owner_key: string }): Promise<void> =>
  bus.publish(NEWS_CHANNEL, { type: 'changed', data: { jobId: job.id, ownerKey: job.owner_key } })

/** So many browsers show; others hear of a new place when they ask. */
const MOVED_TOLD = 48

/** Waiting jobs of one owner stand elsewhere in line. */
export const announceMoved = async (
  bus: RealtimeBus,
  ownerKey: string,
  jobIds: readonly string[],
): Promise<void> => {
  const told = jobIds.slice(0, MOVED_TOLD)
  await Promise.all(told.map((id) => announceChange(bus, { id, owner_key: ownerKey })))
}

/** A running job got further; lost without harm. */
export const announceProgress = (
  bus: RealtimeBus,
  job: { id: string; owner_key: string },
  progress: number,
): Promise<void> =>
  bus.publish(NEWS_CHANNEL, { type: 'progress', data: { jobId: job.id, ownerKey: job.owner_key, progress } })

/** Tells the worker that runs a job to stop at once; a worker that does not hear it finds its fence old. */
export const orderStop = (bus: RealtimeBus, jobId: string): Promise<void> =>
  bus.publish(CONTROL_CHANNEL, { type: 'stop', data: { jobId } })
