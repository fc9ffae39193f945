import { createHash, randomInt } from 'node:crypto'

import sql from 'sql-template-tag'

import { insertJob, wakeForJob, withdrawJob, type Quota } from '@/platform/jobs/submit-job'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import type { Locale } from '@/platform/kernel/locale'
import type { Container, EngineInfo } from '@/platform/ports/container'

import { SEED_MAX, type ImageRequest, type SubmitBody } from '../contract'
import { imageKind } from '../jobs/image-kind'
import { chargeAddress } from './guest-address'
import { newRecord, readJobs, type JobRecord } from './job-record'
import { quotaExceeded, quotaOf } from './quota'

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

interface Choice {
  readonly engine: EngineInfo
  readonly request: ImageRequest
  readonly quota: Quota | null
}

const choose = (container: Container, { body, caller }: Submission): Choice => {
  const engine = chooseEngine(container.engineCatalog, body.engine)
  const { prompt, negativePrompt, width, height, count } = body
  const style = chooseStyle(engine, body.style)
  const seed = body.seed ?? randomInt(SEED_MAX)
  return {
    engine,
    request: { prompt, negativePrompt, width, height, count, seed, style },
    quota: quotaOf(caller.rank, engine, container),
  }
}

/** The new job; null when the key is known, or the quota does not let it in. */
const insert = async (
  container: Container,
  submission: Submission,
  { engine, request, quota }: Choice,
): Promise<JobRecord | null> => {
  const { body, caller, ownerKey, idempotencyKey, locale, retryOf } = submission
  const row = await insertJob(container, {
    kind: imageKind,
    request,
    engine,
    ownerKey,
    locale,
    idempotencyKey,
    bodyHash: hashOf(body),
    weight: container.settings.limits.queueWeight[caller.rank],
    quota,
    retryOf,
  })
  return row && newRecord(row)
}

const findByKey = async (container: Container, ownerKey: string, key: string): Promise<JobRecord | null> => {
  const [record] = await readJobs(
    container.database,
    sql`WHERE j.owner_key = ${ownerKey} AND j.idempotency_key = ${key}`,
  )
  return record ?? null
}

/** What came before under the same key. */
const findEarlier = async (
  container: Container,
  { body, caller, idempotencyKey, ownerKey }: Submission,
  { quota }: Choice,
): Promise<JobRecord> => {
  const job = await findByKey(container, ownerKey, idempotencyKey)
  if (job && job.body_hash !== hashOf(body)) throw new DomainError('generation.idempotencyMismatch')
  if (job) return job
  if (!quota) throw new DomainError('server.unavailable')
  throw await quotaExceeded(container, { ownerKey, rank: caller.rank, count: body.count, quota })
}

/**
 * A guest's new job costs the network address; where that has none left, the job is withdrawn. Nothing else costs: neither a
 * key that is known, nor a request that the guest's own quota refuses.
 *
 * @throws DomainError `generation.addressExhausted`
 */
const payByAddress = async (container: Container, { address, body }: Submission, job: JobRecord) => {
  const refusal = await chargeAddress(container, address, body.count)
  // Started in this very moment: then it is drawn.
  if (refusal && (await withdrawJob(container.database, job.id))) throw refusal
}

/**
 * Accepts a job: once it returns, the job will end whatever dies. The same key with the same body gives the same job.
 *
 * @throws DomainError `generation.idempotencyMismatch`, `generation.quotaExceeded`, `generation.addressExhausted`,
 * `generation.unknownEngine`, `generation.unknownStyle`; `auth.required` or `rank.tooLow` for an engine that the rank may
 * not use
 */
export const submitGeneration = async (container: Container, submission: Submission): Promise<JobRecord> => {
  const choice = choose(container, submission)
  const job = await insert(container, submission, choice)
  if (!job) return findEarlier(container, submission, choice)
  container.failpoint('after-submit', 1)
  // A guest's may be withdrawn, so it has to be paid for before a worker hears of it.
  if (!submission.caller.user) await payByAddress(container, submission, job)
  await wakeForJob(container, job)
  return job
}
