import { DomainError } from '@/platform/kernel/domain-error'
import { expireLeases } from '@/platform/jobs/recover'
import { runNextJob, withEngine } from '@/testing/test-app-worker'
import type { WorkerContainer } from '@/platform/ports/container'

import { cancelJob } from '../services/cancel'
import { retryJob } from '../services/retry'
import type { Owner } from './line-client'
import { createStubEngine } from './stub-engine'

/** What may happen to jobs: what their owner does, and what a worker does with the job whose turn it is. */
export const ACTS = ['cancel', 'fail', 'fall silent', 'finish', 'release', 'release late', 'retry'] as const
export type Act = (typeof ACTS)[number]

export interface Stage {
  readonly worker: WorkerContainer
  readonly owner: Owner
}

const finish = async ({ worker }: Stage, ending?: AbortController): Promise<void> => {
  await runNextJob(worker, ending)
}

const ended = (): AbortController => {
  const ending = new AbortController()
  ending.abort(new Error('the worker ends'))
  return ending
}

const failing = createStubEngine(() => Promise.reject(new DomainError('engine.failed')))

/** The worker has to end while it stores. */
const releaseLate = ({ worker, owner }: Stage): Promise<void> => {
  const ending = new AbortController()
  const put: WorkerContainer['files']['put'] = (key, bytes) => {
    ending.abort(new Error('the worker ends'))
    return worker.files.put(key, bytes)
  }
  return finish({ worker: { ...worker, files: { ...worker.files, put } }, owner }, ending)
}

/** The lease runs out, and the reconciler sees it. */
const fallSilent = async ({ worker }: Stage, jobId: string): Promise<void> => {
  await worker.database.query(
    `UPDATE jobs SET lease_expires_at = now() - interval '1 second'
     WHERE id = $1 AND lease_expires_at IS NOT NULL`,
    [jobId],
  )
  await expireLeases(worker)
}

/** The state may forbid it; nothing else may. */
const unlessForbidden = (error: unknown): null => {
  if (error instanceof DomainError && error.status === 409) return null
  throw error
}

/** @returns the job that it led to: another one after a retry */
export const play = async (act: Act, stage: Stage, jobId: string): Promise<string> => {
  const { worker, owner } = stage
  switch (act) {
    case 'finish':
      await finish(stage)
      break
    case 'fail':
      await finish({ worker: withEngine(worker, failing), owner })
      break
    case 'release':
      await finish(stage, ended())
      break
    case 'release late':
      await releaseLate(stage)
      break
    case 'fall silent':
      await fallSilent(stage, jobId)
      break
    case 'cancel':
      await cancelJob(worker, owner.caller, jobId).catch(unlessForbidden)
      break
    case 'retry': {
      const again = await retryJob(worker, owner.caller, jobId, { locale: 'en', address: '' }).catch(
        unlessForbidden,
      )
      return again?.id ?? jobId
    }
  }
  return jobId
}

/** Brings an owner's jobs to their end, whatever state they were left in. */
export const finishAll = async (stage: Stage): Promise<void> => {
  const { database } = stage.worker
  await database.query(
    `UPDATE jobs SET lease_expires_at = now() - interval '1 second'
     WHERE owner_key = $1 AND lease_expires_at IS NOT NULL`,
    [stage.owner.ownerKey],
  )
  await expireLeases(stage.worker)
  const waiting = await database.query(`SELECT FROM jobs WHERE owner_key = $1 AND state = 'queued'`, [
    stage.owner.ownerKey,
  ])
  for (const _ of waiting) await finish(stage)
}
