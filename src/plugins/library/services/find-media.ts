import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'

import type { Media } from '../contract'
import { MEDIA_COLUMNS, MEDIA_FROM, toMedia, type MediaRecord, type Reader } from './media-record'

/**
 * The row, when `caller` may see it: the owner, or anybody when it is public; not when it is in the bin. Missing, foreign
 * and malformed ids are one and the same null.
 *
 * @param isBinIncluded - the owner gets it out of the bin, too; default false
 */
export const findMediaRecord = async (
  container: Container,
  caller: Caller,
  id: string,
  isBinIncluded = false,
): Promise<MediaRecord | null> => {
  if (!isUuid(id)) return null
  const [record] = await container.database.query<MediaRecord>(
    `SELECT ${MEDIA_COLUMNS} FROM ${MEDIA_FROM}
     WHERE m.id = $1 AND (m.owner_key = $2 OR m.privacy = 'public')
       AND (m.deleted_at IS NULL OR ($3 AND m.owner_key = $2))`,
    [id, caller.ownerKey ?? '', isBinIncluded],
  )
  return record ?? null
}

export const findMedia = async (container: Container, reader: Reader, id: string): Promise<Media | null> => {
  const record = await findMediaRecord(container, reader.caller, id)
  return record && toMedia(record, reader, container.translate)
}

/** @throws DomainError `media.notFound` */
export const requireMediaRecord = async (
  container: Container,
  caller: Caller,
  id: string,
  isBinIncluded = false,
): Promise<MediaRecord> => {
  const record = await findMediaRecord(container, caller, id, isBinIncluded)
  if (!record) throw new DomainError('media.notFound')
  return record
}
