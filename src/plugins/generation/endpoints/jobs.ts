import { z } from 'zod'

import { defineEndpoint, type Endpoint, type EndpointLimit } from '@/platform/http/endpoint'
import { DomainError } from '@/platform/kernel/domain-error'

import { IdempotencyKey, Job, MoveBody, SubmitBody } from '../contract'
import { cancelJob } from '../services/cancel'
import { listOwnJobs, requireOwnJob } from '../services/find-jobs'
import { toJob } from '../services/to-job'
import { moveJob } from '../services/move'
import { progressOf } from '@/platform/jobs/progress-memory'
import { retryJob } from '../services/retry'
import { submitGeneration } from '../services/submit'

const SUBMITS: EndpointLimit = {
  bucket: 'generation',
  points: (limits) => limits.submitsPerMinute,
  windowMs: 60_000,
  per: 'caller',
}

const idempotencyKeyOf = (request: Request): string => {
  const parsed = IdempotencyKey.safeParse(request.headers.get('idempotency-key'))
  if (!parsed.success) throw new DomainError('generation.idempotencyKeyInvalid')
  return parsed.data
}

const submit = defineEndpoint({
  method: 'post',
  path: '/generation/jobs',
  summary: 'Ask for pictures; header Idempotency-Key, 8–128 characters',
  minRank: 'guest',
  headers: { 'Idempotency-Key': IdempotencyKey },
  body: SubmitBody,
  response: Job,
  successStatus: 202,
  limit: SUBMITS,
  handler: async ({ body, caller, ensureOwnerKey, locale, address, request, container }) => {
    const idempotencyKey = idempotencyKeyOf(request)
    const ownerKey = ensureOwnerKey(idempotencyKey)
    const job = await submitGeneration(container, { ownerKey, caller, address, locale, idempotencyKey, body })
    return { status: 202, data: toJob(job, locale, container, progressOf(job.id)) }
  },
})

const list = defineEndpoint({
  method: 'get',
  path: '/generation/jobs',
  summary: 'Own jobs, newest first',
  minRank: 'guest',
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(24),
  }),
  response: z.array(Job),
  handler: async ({ query, caller, locale, container }) => ({
    status: 200,
    ...(await listOwnJobs(container, caller, { ...query, locale })),
  }),
})

const read = defineEndpoint({
  method: 'get',
  path: '/generation/jobs/:id',
  summary: 'One own job',
  minRank: 'guest',
  response: Job,
  handler: async ({ params, caller, locale, container }) => {
    const job = await requireOwnJob(container, caller, params.id ?? '')
    return { status: 200, data: toJob(job, locale, container, progressOf(job.id)) }
  },
})

const cancel = defineEndpoint({
  method: 'post',
  path: '/generation/jobs/:id/cancel',
  summary: 'Stop a job that has not ended',
  minRank: 'guest',
  response: Job,
  handler: async ({ params, caller, locale, container }) => ({
    status: 200,
    data: toJob(await cancelJob(container, caller, params.id ?? ''), locale, container),
  }),
})

const retry = defineEndpoint({
  method: 'post',
  path: '/generation/jobs/:id/retry',
  summary: 'A new job like one that failed or was cancelled',
  minRank: 'guest',
  response: Job,
  successStatus: 202,
  limit: SUBMITS,
  handler: async ({ params, caller, locale, address, container }) => {
    const job = await retryJob(container, caller, params.id ?? '', { locale, address })
    return { status: 202, data: toJob(job, locale, container, progressOf(job.id)) }
  },
})

const move = defineEndpoint({
  method: 'post',
  path: '/generation/jobs/:id/move',
  summary: 'Put a waiting job elsewhere among one’s own waiting jobs',
  minRank: 'guest',
  body: MoveBody,
  response: Job,
  handler: async ({ params, body, caller, locale, container }) => ({
    status: 200,
    data: toJob(await moveJob(container, caller, params.id ?? '', body.to), locale, container),
  }),
})

export const jobEndpoints: readonly Endpoint[] = [submit, list, read, cancel, retry, move]
