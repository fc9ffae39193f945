import { callApi } from '@/platform/browser/call-api'

import type { Job, MoveBody, SubmitInput } from '../contract'
import type { JobPage } from './job-cache'

const JOBS = '/api/v1/generation/jobs'

interface One {
  readonly data: Job
}

export const postJob = async (body: SubmitInput, idempotencyKey: string): Promise<Job> =>
  (await callApi<One>(JOBS, { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey } })).data

/** @param cursor - null: the newest */
export const fetchJobs = (cursor: string | null, signal: AbortSignal): Promise<JobPage> =>
  callApi<JobPage>(cursor === null ? JOBS : `${JOBS}?cursor=${encodeURIComponent(cursor)}`, { signal })

export const fetchJob = async (id: string, signal: AbortSignal): Promise<Job> =>
  (await callApi<One>(`${JOBS}/${id}`, { signal })).data

export const cancelJob = async (id: string): Promise<Job> =>
  (await callApi<One>(`${JOBS}/${id}/cancel`, { method: 'POST' })).data

export const moveJob = async (id: string, to: MoveBody['to']): Promise<Job> =>
  (await callApi<One>(`${JOBS}/${id}/move`, { method: 'POST', body: { to } satisfies MoveBody })).data

/** @returns the new job; the old one stays as it ended */
export const retryJob = async (id: string): Promise<Job> =>
  (await callApi<One>(`${JOBS}/${id}/retry`, { method: 'POST' })).data
