import { createHash, randomInt } from 'node:crypto'

import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Locale } from '@/platform/kernel/locale'
import type { Container, EngineInfo } from '@/platform/ports/container'

import { SEED_MAX, type SubmitBody } from '../contract'
import { chargeAddress } from './guest-address'
import { accountIdOf, SELECT_JOBS, type JobRecord } from './job-record'
import { enqueueJob, tell } from './outbox'
import { quotaExceeded, quotaOf, type Quota } from './quota'
import { announceChange } from './signals'

export interface Submission {
  readonly ownerKey: string
  readonly caller: Caller
  /** Network address of the request; a guest's pictures count there as well. */
  readonly address: string
  readonly locale: Locale
  readonly idempotencyKey: string
  readonly body: SubmitBody
  readonly retryOf?: string
}

const chooseEngine = (catalog: readonly EngineInfo[], wanted: string): EngineInfo => {
  const engine = wanted === 'auto' ? catalog[0] : catalog.find(({ id }) => id === wanted)
  if (!engine) throw new DomainError('generation.unknownEngine', { engine: wanted })
  return engine
}

const chooseStyle = (engine: EngineInfo, wanted: string | undefined): string => {
  const style = wanted ?? engine.styles[0] ?? ''
  if (!engine.styles.includes(style)) throw new DomainError('generation.unknownStyle', { style })
  return style
}

const hashOf = (body: SubmitBody): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')

// One statement: the quota is counted and the place in line found while no other job of the owner can come, the row and what
// has to be told of it are written, or none of it.
const INSERT = `
WITH placed AS (
  SELECT kadr_line_place($2, $14::int, $17::int, $18::text[]) AS line_start
), inserted AS (
  INSERT INTO generation_jobs (id, owner_key, owner_id, idempotency_key, body_hash, locale, kind, state, engine, style,
    prompt, negative_prompt, width, height, count, seed, retry_of, line_start, line_cost)
  SELECT $1::uuid, $2, $3::uuid, $4, $5, $6, $7, 'queued', $8, $9, $10, $11, $12::int, $13::int, $14::int, $15::bigint,
    $16, line_start, $14::int / $19::numeric
  FROM placed WHERE line_start IS NOT NULL
  ON CONFLICT (owner_key, idempotency_key) DO NOTHING
  RETURNING id, owner_key, fence
), told AS (
  ${tell('queue', 'inserted')}
)
SELECT id, owner_key, fence FROM inserted`

type Inserted = Pick<JobRecord, 'fence' | 'id' | 'owner_key'>

interface Choice {
  readonly engine: EngineInfo
  readonly style: string
  readonly quota: Quota | null
}

const choose = (container: Container, { body, caller }: Submission): Choice => {
  const engine = chooseEngine(container.engineCatalog, body.engine)
  return { engine, style: chooseStyle(engine, body.style), quota: quotaOf(caller.rank, engine, container) }
}

/** The new row; null when the key is known, or the quota does not let it in. */
const insert = async (
  container: Container,
  submission: Submission,
  { engine, style, quota }: Choice,
): Promise<Inserted | null> => {
  const { body, caller, ownerKey, idempotencyKey, locale, retryOf } = submission
  const [row] = await container.database.query<Inserted>(INSERT, [
    container.newId(),
    ownerKey,
    accountIdOf(ownerKey),
    idempotencyKey,
    hashOf(body),
    locale,
    body.kind,
    engine.id,
    style,
    body.prompt,
    body.negativePrompt,
    body.width,
    body.height,
    body.count,
    body.seed ?? randomInt(SEED_MAX),
    retryOf ?? null,
    quota?.perDay ?? null,
    quota?.engines ?? [],
    container.settings.limits.queueWeight[caller.rank],
  ])
  return row ?? null
}

const findByKey = async (container: Container, ownerKey: string, key: string): Promise<JobRecord | null> => {
  const [record] = await container.database.query<JobRecord>(
    `${SELECT_JOBS} WHERE j.owner_key = $1 AND j.idempotency_key = $2`,
    [ownerKey, key],
  )
  return record ?? null
}

/** The queue may be down: the outbox row stays, and the reconciler tells it later. */
const tellQueue = async (container: Container, job: Inserted): Promise<void> => {
  try {
    await enqueueJob(container, job)
    await announceChange(container.bus, job)
  } catch (error) {
    container.log.warn({ err: error, jobId: job.id }, 'job accepted, the queue will be told later')
  }
}

const TAKE_BACK = `
WITH gone AS (DELETE FROM generation_jobs WHERE id = $1 AND state = 'queued' RETURNING id),
untold AS (DELETE FROM outbox USING gone WHERE outbox.job_id = gone.id::text)
SELECT id FROM gone`

/**
 * A guest's new job costs the network address; where that has none left, the job is taken back. Nothing else costs: neither a
 * key that is known, nor a request that the guest's own quota refuses.
 *
 * @throws DomainError `generation.addressExhausted`
 */
const payByAddress = async (container: Container, { address }: Submission, job: JobRecord) => {
  const refusal = await chargeAddress(container, address, job.count)
  // Started in this very moment: then it is drawn.
  if (refusal && (await container.database.query(TAKE_BACK, [job.id])).length > 0) throw refusal
}

/**
 * Accepts a job: once it returns, the job will end whatever dies. The same key with the same body gives the same job.
 *
 * @throws DomainError `generation.idempotencyMismatch`, `generation.quotaExceeded`, `generation.addressExhausted`,
 * `generation.unknownEngine`, `generation.unknownStyle`; `auth.required` or `rank.tooLow` for an engine that the rank may
 * not use
 */
export const submitGeneration = async (container: Container, submission: Submission): Promise<JobRecord> => {
  const { body, caller, idempotencyKey, ownerKey } = submission
  const choice = choose(container, submission)
  const inserted = await insert(container, submission, choice)
  if (inserted) container.failpoint('after-submit', 1)
  // Nobody waits for the answer to be made; but a guest's job may still be taken back.
  const told = inserted && caller.user ? tellQueue(container, inserted) : null
  const job = await findByKey(container, ownerKey, idempotencyKey)
  if (!job) {
    const { quota } = choice
    if (!quota) throw new DomainError('server.unavailable')
    throw await quotaExceeded(container, { ownerKey, rank: caller.rank, count: body.count, quota })
  }
  if (job.body_hash !== hashOf(body)) throw new DomainError('generation.idempotencyMismatch')
  if (!inserted) return job
  if (!caller.user) await payByAddress(container, submission, job)
  await (told ?? tellQueue(container, inserted))
  return job
}
