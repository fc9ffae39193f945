import { randomUUID } from 'node:crypto'

import { claimNextJob, type ClaimedJob } from '@/platform/jobs/lease'
import type { Caller } from '@/platform/kernel/caller'
import type { StoredRank } from '@/platform/kernel/rank'
import type { Container } from '@/platform/ports/container'
import type { TestApp } from '@/testing/test-app'

import { IMAGE, SubmitBody, type SubmitInput } from '../contract'
import type { JobRecord } from '../services/job-record'
import { submitGeneration } from '../services/submit'

export interface Owner {
  readonly ownerKey: string
  readonly caller: Caller
}

export const newOwner = async (app: TestApp, rank: StoredRank = 'user'): Promise<Owner> => {
  const { id, email, ownerKey } = await app.seed.user(rank)
  return { ownerKey, caller: { user: { id, email, name: '', rank, locale: 'en' }, rank, ownerKey } }
}

export const newGuest = (app: TestApp): Owner => {
  const ownerKey = `g:${app.container.newId()}`
  return { ownerKey, caller: { user: null, rank: 'guest', ownerKey } }
}

/** A process whose messages go nowhere: claims are made by hand. */
export const withoutQueue = (app: TestApp, limits?: Parameters<TestApp['createParts']>[0]): Container =>
  app.createParts({
    queue: {
      ...app.container.queue,
      enqueue: () => Promise.resolve(),
    },
    ...limits,
  })

export const submitFor = (
  container: Container,
  { ownerKey, caller }: Owner,
  wish: Partial<SubmitInput> = {},
  address = '198.51.100.1',
): Promise<JobRecord> =>
  submitGeneration(container, {
    ownerKey,
    caller,
    address,
    locale: 'en',
    idempotencyKey: randomUUID(),
    body: SubmitBody.parse({ kind: 'image', prompt: 'a fox', width: 64, height: 64, ...wish }),
  })

/** Claims as a worker with the draft engine does. */
export const claimNext = (container: Pick<Container, 'database' | 'settings'>): Promise<ClaimedJob | null> =>
  claimNextJob(container, 'cpu', { kinds: [IMAGE], engines: ['draft'] })

/** As if a worker had drawn it. */
export const finishJob = (container: Container, id: string) =>
  container.database.query(
    `UPDATE jobs SET state = 'done', fence = fence + 1, lease_expires_at = NULL, finished_at = now()
     WHERE id = $1`,
    [id],
  )

export const forgetAllJobs = (container: Container) => container.database.query('DELETE FROM jobs')
