import { createInTurn } from '@/platform/kernel/in-turn'
import type { Container } from '@/platform/ports/container'
import type { EventHub } from '@/platform/realtime/event-hub'
import type { OwnerEvent } from '@/platform/realtime/owner-event'

import { isFinished } from '../contract'
import { findJobById, findOwnJobs } from './find-jobs'
import type { JobRecord } from './job-record'
import { toJob } from './job-view'
import { forgetProgress, progressOf, rememberProgress } from './progress-memory'
import { JobNews, NEWS_CHANNEL } from './signals'

const JOBS_IN_SNAPSHOT = 24

/** Called with every job that has just been done, e.g. to tell of its pictures. */
export type DoneListener = (ownerKey: string, mediaIds: readonly string[]) => Promise<void>

const eventOf = (container: Container, record: JobRecord): OwnerEvent => ({
  type: 'job',
  render: (locale) => toJob(record, locale, container, progressOf(record.id)),
})

/** Reads the row once per change and puts progress on top. */
const createNewsReader = (container: Container, hub: EventHub, onDone: DoneListener) => {
  // Jobs under way as last read, so that progress needs no query.
  const running = new Map<string, JobRecord>()

  const publish = (record: JobRecord): void => hub.publish(record.owner_key, eventOf(container, record))

  const onChange = async (jobId: string): Promise<void> => {
    const record = await findJobById(container.database, jobId)
    if (!record) return
    if (isFinished(record.state)) {
      running.delete(jobId)
      forgetProgress(jobId)
    } else running.set(jobId, record)
    publish(record)
    if (record.state === 'done')
      await onDone(
        record.owner_key,
        record.results.map(({ mediaId }) => mediaId),
      )
  }

  const onProgress = async (jobId: string, progress: number): Promise<void> => {
    rememberProgress(jobId, progress)
    const record = running.get(jobId)
    if (record) publish(record)
    else await onChange(jobId)
  }
  return ({ jobId, progress }: JobNews): Promise<void> =>
    progress === undefined ? onChange(jobId) : onProgress(jobId, progress)
}

/**
 * Turns job news from the bus into events for browsers.
 *
 * @returns ends the feed
 */
export const startJobFeed = async (
  container: Container,
  hub: EventHub,
  onDone: DoneListener,
): Promise<() => Promise<void>> => {
  const read = createNewsReader(container, hub, onDone)
  const inTurn = createInTurn()

  hub.addSnapshotSource(async (ownerKey) => {
    const records = await findOwnJobs(container, ownerKey, JOBS_IN_SNAPSHOT)
    return records.map((record) => eventOf(container, record))
  })

  return container.bus.subscribe(NEWS_CHANNEL, ({ data }) => {
    const news = JobNews.safeParse(data)
    if (!news.success) return
    const { jobId } = news.data
    // News of one job in turn: two reads at once could end the wrong way round, and the older state would stay.
    inTurn(jobId, () => read(news.data)).catch((error: unknown) => {
      container.log.warn({ err: error, jobId }, 'job news not passed on')
    })
  })
}
