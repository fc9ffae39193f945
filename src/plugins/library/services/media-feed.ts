import sql, { raw } from 'sql-template-tag'

import { MEDIA_FROM, MEDIA_RECORD, type MediaRecord } from '@/collections/media/select'
import { MEDIA_SCOPES } from '@/collections/media/visibility'
import { runSql } from '@/platform/database/run-sql'
import type { Container } from '@/platform/ports/container'
import type { EventHub } from '@/platform/realtime/event-hub'

import { toMedia } from './media-record'

/** A job that has just been done. */
interface DoneJob {
  readonly id: string
  readonly owner_key: string
}

/** Announces to its owner's browsers the media that a job has put into their library. */
export const announceMedia = async (
  { database, translate }: Pick<Container, 'database' | 'translate'>,
  hub: EventHub,
  { id, owner_key: ownerKey }: DoneJob,
): Promise<void> => {
  const caller = { user: null, rank: 'guest', ownerKey } as const
  const records = await runSql<MediaRecord>(
    database,
    sql`SELECT ${raw(MEDIA_RECORD)} FROM ${raw(MEDIA_FROM)}
      WHERE m.job = ${id} AND ${MEDIA_SCOPES.own(ownerKey)} ORDER BY m.job_index`,
  )
  for (const record of records) {
    hub.publish(ownerKey, {
      type: 'media',
      render: (locale) => toMedia(record, { caller, locale }, translate),
    })
  }
}
