import sql, { raw, type Sql } from 'sql-template-tag'

import { MEDIA_FROM, MEDIA_RECORD, type MediaRecord } from '@/collections/media/select'
import { MEDIA_SCOPES, visibleMedia } from '@/collections/media/visibility'
import { runSql } from '@/platform/database/run-sql'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'

import type { Media } from '../contract'
import { toMedia, type Reader } from './media-record'

const visibleTo = ({ ownerKey }: Caller, isBinIncluded: boolean): Sql =>
  isBinIncluded && ownerKey !== null
    ? sql`(${visibleMedia(ownerKey)} OR ${MEDIA_SCOPES.bin(ownerKey)})`
    : visibleMedia(ownerKey)

/**
 * The row, when `caller` may see it: the owner, or anybody when it is public; not when it is in the bin. Missing, foreign
 * and malformed ids are one and the same null.
 *
 * @param isBinIncluded - the owner gets it out of the bin, too; default false
 */
export const findMediaRecord = async (
  container: Pick<Container, 'database'>,
  caller: Caller,
  id: string,
  isBinIncluded = false,
): Promise<MediaRecord | null> => {
  if (!isUuid(id)) return null
  const statement = sql`
    SELECT ${raw(MEDIA_RECORD)} FROM ${raw(MEDIA_FROM)}
    WHERE m.id = ${id} AND ${visibleTo(caller, isBinIncluded)}`
  const [record] = await runSql<MediaRecord>(container.database, statement)
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
