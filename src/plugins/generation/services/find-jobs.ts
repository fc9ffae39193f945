import { decodeCursor, pageOf } from '@/platform/http/cursor'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Locale } from '@/platform/kernel/locale'
import type { Container } from '@/platform/ports/container'
import type { Database } from '@/platform/ports/database'

import type { Job } from '../contract'
import { SELECT_JOBS, type JobRecord } from './job-record'
import { toJob } from './job-view'
import { progressOf } from './progress-memory'

export const findJobById = async (database: Database, id: string): Promise<JobRecord | null> => {
  const [record] = await database.query<JobRecord>(`${SELECT_JOBS} WHERE j.id = $1`, [id])
  return record ?? null
}

/** @throws DomainError `generation.jobNotFound` for missing, foreign and malformed ids alike */
export const requireOwnJob = async (
  container: Pick<Container, 'database'>,
  caller: Caller,
  id: string,
): Promise<JobRecord> => {
  const record = isUuid(id) && caller.ownerKey ? await findJobById(container.database, id) : null
  if (!record || record.owner_key !== caller.ownerKey) throw new DomainError('generation.jobNotFound')
  return record
}

export interface ListJobsOptions {
  /** 1–100. */
  readonly limit: number
  readonly cursor?: string
  readonly locale: Locale
}

export interface JobPage {
  readonly data: Job[]
  readonly nextCursor: string | null
}

/** Newest first, `limit` at most. */
export const findOwnJobs = (
  { database }: Pick<Container, 'database'>,
  ownerKey: string,
  limit: number,
  after: { createdAt: Date; id: string } | null = null,
): Promise<readonly JobRecord[]> =>
  database.query<JobRecord>(
    `${SELECT_JOBS}
     WHERE j.owner_key = $1 AND ($3::timestamptz IS NULL OR (j.created_at, j.id) < ($3::timestamptz, $4::uuid))
     ORDER BY j.created_at DESC, j.id DESC LIMIT $2`,
    [ownerKey, limit, after?.createdAt ?? null, after?.id ?? null],
  )

/** One's own jobs, newest first, by keyset. A guest without work has none. */
export const listOwnJobs = async (
  container: Container,
  caller: Pick<Caller, 'ownerKey'>,
  { limit, cursor, locale }: ListJobsOptions,
): Promise<JobPage> => {
  if (!caller.ownerKey) return { data: [], nextCursor: null }
  const after = cursor ? decodeCursor(cursor) : null
  const records = await findOwnJobs(container, caller.ownerKey, limit + 1, after)
  const { rows, nextCursor } = pageOf(records, limit, (row) => ({ createdAt: row.created_at, id: row.id }))
  return { data: rows.map((row) => toJob(row, locale, container, progressOf(row.id))), nextCursor }
}
