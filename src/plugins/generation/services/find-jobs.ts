import sql, { empty } from 'sql-template-tag'

import { decodeCursor, pageOf } from '@/platform/http/cursor'
import type { Caller } from '@/platform/kernel/caller'
import { progressOf } from '@/platform/jobs/progress-memory'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Locale } from '@/platform/kernel/locale'
import type { Container } from '@/platform/ports/container'
import type { Database } from '@/platform/ports/database'

import { IMAGE, type Job } from '../contract'
import { readJobs, type JobRecord } from './job-record'
import { toJob } from './to-job'

/** Kinds of this slice: others show their jobs themselves. */
const OWN_KINDS = sql`j.kind = ${IMAGE}`

export const findJobById = async (database: Database, id: string): Promise<JobRecord | null> => {
  const [record] = await readJobs(database, sql`WHERE j.id = ${id} AND ${OWN_KINDS}`)
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
): Promise<readonly JobRecord[]> => {
  const older = after
    ? sql`AND (j.created_at, j.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : empty
  return readJobs(
    database,
    sql`WHERE j.owner_key = ${ownerKey} AND ${OWN_KINDS} ${older} ORDER BY j.created_at DESC, j.id DESC LIMIT ${limit}`,
  )
}

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
