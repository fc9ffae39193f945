import { expect, it, vi } from 'vitest'

import type { Container } from '@/platform/ports/container'
import type { RealtimeEvent } from '@/platform/ports/realtime-bus'
import { createEventHub, type HubEvent } from '@/platform/realtime/event-hub'

import type { JobState } from '../contract'
import { startJobFeed } from './feed'
import type { JobRecord } from './job-record'

const JOB_ID = '01a20954-0000-7000-8000-000000000001'
const OWNER = 'u:one'

const record = (state: JobState): Partial<JobRecord> => ({
  id: JOB_ID,
  owner_key: OWNER,
  kind: 'image',
  state,
  engine: 'draft',
  count: 1,
  created_at: new Date(0),
  started_at: null,
  finished_at: null,
  results:
    state === 'done'
      ? [{ mediaId: JOB_ID, width: 1, height: 1, mime: 'image/webp', alt: null, shows: null }]
      : [],
  wait: null,
})

/** A feed whose every read of the row is answered by hand. */
const startFeed = async () => {
  const reads: ((state: JobState) => void)[] = []
  let publish = (_: RealtimeEvent): void => undefined
  const done = vi.fn(() => Promise.resolve())
  const container = {
    database: {
      query: () => new Promise((resolve) => reads.push((state) => resolve([record(state)]))),
    },
    bus: {
      subscribe: (_: string, listener: typeof publish) => {
        publish = listener
        return Promise.resolve(() => Promise.resolve())
      },
    },
    engineCatalog: [],
    settings: { workerConcurrency: 1 },
    translate: (_: string, key: string) => key,
    log: { warn: () => undefined },
  } as unknown as Container
  const hub = createEventHub('a')
  const heard: HubEvent[] = []
  await startJobFeed(container, hub, done)
  const joining = hub.subscribe({
    ownerKey: OWNER,
    language: 'en',
    lastEventId: null,
    send: (e) => heard.push(e),
  })
  reads.splice(0)[0]?.('queued')
  await joining
  heard.length = 0
  const tell = (progress?: number): void =>
    publish({
      type: 'x',
      data: { jobId: JOB_ID, ownerKey: OWNER, ...(progress === undefined ? {} : { progress }) },
    })
  return { reads, heard, tell, done, publish: (data: object) => publish({ type: 'x', data: data as never }) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const statesOf = (heard: readonly HubEvent[]) => heard.map(({ data }) => (data as { state: string }).state)

it('tells changes of one job in their order, however slowly its row is read', async () => {
  const { reads, heard, tell } = await startFeed()
  tell()
  tell()
  await turn()
  // The second read must not even begin before the first is told.
  expect(reads).toHaveLength(1)
  reads[0]?.('storing')
  await turn()
  reads[1]?.('done')
  await turn()
  expect(statesOf(heard)).toEqual(['storing', 'done'])
})

it('puts progress on a running job without reading its row again', async () => {
  const { reads, heard, tell } = await startFeed()
  tell()
  await turn()
  reads[0]?.('running')
  await turn()
  tell(0.25)
  tell(0.75)
  await turn()
  expect(reads).toHaveLength(1)
  expect(heard.map(({ data }) => (data as { progress: number }).progress)).toEqual([0, 0.25, 0.75])
})

it('tells of the pictures of a job that is done, after the job itself', async () => {
  const { reads, heard, tell, done } = await startFeed()
  tell()
  await turn()
  done.mockImplementation(() => {
    expect(statesOf(heard)).toEqual(['done'])
    return Promise.resolve()
  })
  reads[0]?.('done')
  await turn()
  expect(done).toHaveBeenCalledExactlyOnceWith(OWNER, [JOB_ID])
})

it('passes over news that it does not understand', async () => {
  const { reads, heard, publish } = await startFeed()
  publish({ jobId: 'no id', ownerKey: OWNER })
  publish({ jobId: JOB_ID, ownerKey: OWNER, progress: 2 })
  publish({ jobId: JOB_ID, ownerKey: OWNER, other: 1 })
  await turn()
  expect([reads, heard]).toEqual([[], []])
})
