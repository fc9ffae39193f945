import { createInTurn } from '../kernel/in-turn'
import type { Container } from '../ports/container'
import type { EventHub } from '../realtime/event-hub'
import type { OwnerEvent } from '../realtime/owner-event'
import type { JobRow } from './job-row'
import { isFinished } from '../kernel/job-state'
import type { JobView } from './job-view'
import { forgetProgress, progressOf, rememberProgress } from './progress-memory'
import { CHANGES_CHANNEL, JobChange } from './signals'

const JOBS_IN_SNAPSHOT = 24

export interface JobFeedParts {
  readonly container: Container
  readonly hub: EventHub
  /** At most one a kind. */
  readonly views: readonly JobView[]
  /** Called with every job that has just been done, e.g. to announce what it has made. */
  readonly onDone: (row: JobRow) => Promise<void>
}

const eventOf = (container: Container, view: JobView, row: JobRow): OwnerEvent => ({
  type: view.event,
  render: (locale) => view.serialize(row, locale, container, progressOf(row.id)),
})

/** Reads the row once per change and puts progress on top. */
const createChangeReader = ({ container, hub, views, onDone }: JobFeedParts) => {
  const viewOf = new Map(views.flatMap((view) => view.kinds.map(({ kind }) => [kind, view] as const)))
  // Jobs under way as last read, so that progress needs no query.
  const running = new Map<string, JobRow>()
  const publish = (view: JobView, row: JobRow): void =>
    hub.publish(row.owner_key, eventOf(container, view, row))

  const onChange = async (view: JobView, jobId: string): Promise<void> => {
    const row = await view.find(container, jobId)
    if (!row) return void running.delete(jobId)
    if (isFinished(row.state)) {
      running.delete(jobId)
      forgetProgress(jobId)
    } else running.set(jobId, row)
    publish(view, row)
    if (row.state === 'done') await onDone(row)
  }

  const onProgress = async (view: JobView, jobId: string, progress: number): Promise<void> => {
    rememberProgress(jobId, progress)
    const row = running.get(jobId)
    if (row) publish(view, row)
    else await onChange(view, jobId)
  }
  return async ({ jobId, kind, progress }: JobChange): Promise<void> => {
    const view = viewOf.get(kind)
    if (!view) return
    await (progress === undefined ? onChange(view, jobId) : onProgress(view, jobId, progress))
  }
}

/**
 * Turns changes of jobs, from the bus, into events for browsers.
 *
 * @returns ends the feed
 */
export const startJobFeed = async (parts: JobFeedParts): Promise<() => Promise<void>> => {
  const { container, hub, views } = parts
  const read = createChangeReader(parts)
  const inTurn = createInTurn()

  for (const view of views) {
    hub.addSnapshotSource(async (ownerKey) => {
      const rows = await view.findLatest(container, ownerKey, JOBS_IN_SNAPSHOT)
      return rows.map((row) => eventOf(container, view, row))
    })
  }

  return container.bus.subscribe(CHANGES_CHANNEL, ({ data }) => {
    const change = JobChange.safeParse(data)
    if (!change.success) return
    const { jobId } = change.data
    // Changes of one job in turn: two reads at once could end the wrong way round, and the older state would stay.
    inTurn(jobId, () => read(change.data)).catch((error: unknown) => {
      container.log.warn({ err: error, jobId }, 'change of a job not passed on to browsers')
    })
  })
}
