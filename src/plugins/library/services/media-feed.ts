import type { Container } from '@/platform/ports/container'
import type { EventHub } from '@/platform/realtime/event-hub'

import { MEDIA_COLUMNS, MEDIA_FROM, toMedia, type MediaRecord } from './media-record'

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
  const records = await database.query<MediaRecord>(
    `SELECT ${MEDIA_COLUMNS} FROM ${MEDIA_FROM} WHERE m.job = $1 AND m.deleted_at IS NULL ORDER BY m.job_index`,
    [id],
  )
  for (const record of records) {
    hub.publish(ownerKey, {
      type: 'media',
      render: (locale) => toMedia(record, { caller, locale }, translate),
    })
  }
}
