import type { Container } from '@/platform/ports/container'

import { RENDER_IMAGE } from '../contract'
import { announceChange } from './signals'

type OutboxContainer = Pick<Container, 'bus' | 'database' | 'queue'>

export type Topic = 'queue' | 'news'

/** SQL of one outbox row per row of the CTE `source`, written in the statement that changes the jobs. */
export const tell = (topic: Topic, source: string): string =>
  `INSERT INTO outbox (id, topic, job_id) SELECT gen_random_uuid(), '${topic}', ${source}.id::text FROM ${source}
   ON CONFLICT (job_id, topic) DO NOTHING`

const told = (container: OutboxContainer, jobId: string, topic: Topic) =>
  container.database.query(`DELETE FROM outbox WHERE job_id = $1 AND topic = $2`, [jobId, topic])

/**
 * Names the token of one wait of a job. With each return to the queue the fence is another: its token is never taken for one
 * that still wakes a worker.
 */
export const tokenOf = ({ id, fence }: { id: string; fence: number }): string => `${id}-${fence}`

/** Gives the queue a token: it wakes a worker, which then takes whoever's turn it is. */
export const enqueueJob = async (
  container: OutboxContainer,
  job: { id: string; fence: number },
): Promise<void> => {
  await container.queue.enqueue({ name: RENDER_IMAGE, id: tokenOf(job), data: {} })
  await told(container, job.id, 'queue')
}

/** @param onHalfway - told between telling and forgetting that it had to be told */
export const spreadNews = async (
  container: OutboxContainer,
  job: { id: string; owner_key: string },
  onHalfway?: () => void,
): Promise<void> => {
  await announceChange(container.bus, job)
  onHalfway?.()
  await told(container, job.id, 'news')
}

/** Rows younger than this are still being told by the process that wrote them. */
const GRACE_MS = 1_000
const BATCH = 200

interface OutboxRow {
  readonly topic: Topic
  readonly id: string
  readonly owner_key: string
  readonly fence: number
}

/**
 * Tells what a dead process left untold.
 *
 * @returns how many rows were told
 */
export const relayOutbox = async (container: OutboxContainer): Promise<number> => {
  const rows = await container.database.query<OutboxRow>(
    `SELECT o.topic, j.id, j.owner_key, j.fence FROM outbox o JOIN generation_jobs j ON j.id::text = o.job_id
     WHERE o.created_at < now() - make_interval(secs => $1::float8 / 1000) ORDER BY o.created_at LIMIT $2`,
    [GRACE_MS, BATCH],
  )
  for (const row of rows) {
    // Started meanwhile by another's token? Then that other one waits for this.
    await (row.topic === 'queue' ? enqueueJob(container, row) : spreadNews(container, row))
  }
  return rows.length
}
