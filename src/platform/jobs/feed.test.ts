import { expect, it, vi } from 'vitest'

import type { Container } from '../ports/container'
import type { RealtimeEvent } from '../ports/realtime-bus'
import { createEventHub, type HubEvent } from '../realtime/event-hub'
import { startJobFeed } from './feed'
import type { JobRow } from './job-row'
import type { JobView } from './job-view'
import type { JobState } from '../kernel/job-state'

const JOB_ID = '01a20954-0000-7000-8000-000000000001'
const OWNER = 'u:one'

const row = (state: JobState): JobRow => ({ id: JOB_ID, owner_key: OWNER, kind: 'image', state }) as JobRow

/** A feed whose every read of the row is answered by hand. */
const startFeed = async () => {
  const reads: ((state: JobState) => void)[] = []
  let publish = (_: RealtimeEvent): void => undefined
  const done = vi.fn((_row: JobRow) => Promise.resolve())
  const read = () => new Promise<JobRow>((resolve) => reads.push((state) => resolve(row(state))))
  const view: JobView = {
    kinds: [{ kind: 'image' }],
    event: 'job',
    find: read,
    findLatest: async () => [await read()],
    serialize: ({ state }, _locale, _container, progress) => ({ state, progress }),
  }
  const container = {
    bus: {
      subscribe: (_: string, listener: typeof publish) => {
        publish = listener
        return Promise.resolve(() => Promise.resolve())
      },
    },
    log: { warn: () => undefined },
  } as unknown as Container
  const hub = createEventHub('a')
  const received: HubEvent[] = []
  await startJobFeed({ container, hub, views: [view], onDone: done })
  const joining = hub.subscribe({
    ownerKey: OWNER,
    language: 'en',
    lastEventId: null,
    send: (e) => received.push(e),
  })
  reads.splice(0)[0]?.('queued')
  await joining
  received.length = 0
  const change = (progress?: number): void =>
    publish({
      type: 'x',
      data: {
        jobId: JOB_ID,
        kind: 'image',
        ownerKey: OWNER,
        ...(progress === undefined ? {} : { progress }),
      },
    })
  return {
    reads,
    received,
    change,
    done,
    publish: (data: object) => publish({ type: 'x', data: data as never }),
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const statesOf = (received: readonly HubEvent[]) =>
  received.map(({ data }) => (data as { state: string }).state)

it('publishes changes of one job in their order, however slowly its row is read', async () => {
  const { reads, received, change } = await startFeed()
  change()
  change()
  await turn()
  // The second read must not even begin before the first is published.
  expect(reads).toHaveLength(1)
  reads[0]?.('storing')
  await turn()
  reads[1]?.('done')
  await turn()
  expect(statesOf(received)).toEqual(['storing', 'done'])
})

it('puts progress on a running job without reading its row again', async () => {
  const { reads, received, change } = await startFeed()
  change()
  await turn()
  reads[0]?.('running')
  await turn()
  change(0.25)
  change(0.75)
  await turn()
  expect(reads).toHaveLength(1)
  expect(received.map(({ data }) => (data as { progress: number }).progress)).toEqual([0, 0.25, 0.75])
})

it('announces what a job has made after the job itself', async () => {
  const { reads, received, change, done } = await startFeed()
  change()
  await turn()
  done.mockImplementation(() => {
    expect(statesOf(received)).toEqual(['done'])
    return Promise.resolve()
  })
  reads[0]?.('done')
  await turn()
  expect(done).toHaveBeenCalledExactlyOnceWith(row('done'))
})

it('ignores a message that is no valid change, and a change of an unknown kind', async () => {
  const { reads, received, publish } = await startFeed()
  publish({ jobId: 'no id', kind: 'image', ownerKey: OWNER })
  publish({ jobId: JOB_ID, kind: 'image', ownerKey: OWNER, progress: 2 })
  publish({ jobId: JOB_ID, kind: 'image', ownerKey: OWNER, other: 1 })
  publish({ jobId: JOB_ID, kind: 'unknown', ownerKey: OWNER })
  await turn()
  expect([reads, received]).toEqual([[], []])
})
