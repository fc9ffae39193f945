import sql, { join, raw, type Sql } from 'sql-template-tag'

import { sqlNameOf } from '@/collections/media/row'
import { MEDIA_RECORD, type MediaRecord } from '@/collections/media/select'
import { runSql } from '@/platform/database/run-sql'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'

import type { Media, PatchMediaBody } from '../contract'
import { auditedBy, LINK_REVOKED, mediaBefore, PRIVACY_CHANGED } from './audit-media'
import { findMediaRecord } from './find-media'
import { isOwnedBy, toMedia, type Writer } from './media-record'

const change = async (
  container: Container,
  writer: Writer,
  id: string,
  assignments: readonly Sql[],
): Promise<Media> => {
  const { actor, caller } = writer
  if (!isUuid(id) || !caller.ownerKey) throw new DomainError('media.notFound')
  const statement = sql`
    WITH m AS (
      UPDATE media SET ${join([...assignments, raw('updated_at = now()')])}
      FROM ${mediaBefore(id, caller.ownerKey)} WHERE id = old_id RETURNING *
    ), changed AS (${auditedBy(PRIVACY_CHANGED, actor)}), revoked AS (${auditedBy(LINK_REVOKED, actor)})
    SELECT ${raw(MEDIA_RECORD)} FROM m LEFT JOIN users u ON u.id = m.owner_id`
  const [record] = await runSql<MediaRecord>(container.database, statement)
  if (!record) throw new DomainError('media.notFound')
  return toMedia(record, writer, container.translate)
}

const NO_LINK = raw('link_id = NULL, link_hash = NULL, link_expires_at = NULL')

/** What is asked for, each column by the body's own name; what is left out stays. */
const assignmentsOf = (body: PatchMediaBody): Sql[] => {
  const changes = Object.entries(body) as [keyof PatchMediaBody, unknown][]
  return changes.flatMap(([name, value]) =>
    value === undefined ? [] : sql`${raw(sqlNameOf(name))} = ${value}`,
  )
}

/** A picture that is no longer unlisted loses its link: unlisted once more, it gets another. */
const isLinkLost = ({ privacy }: PatchMediaBody): boolean => privacy !== undefined && privacy !== 'unlisted'

const isOwn = async (container: Container, caller: Caller, id: string): Promise<boolean> => {
  const record = await findMediaRecord(container, caller, id)
  return record !== null && isOwnedBy(record, caller)
}

/**
 * Changes what the owner may change; what is left out stays.
 *
 * @throws DomainError `media.notFound` for missing, foreign and malformed ids alike; `auth.required` when a guest wants to
 * show a picture to others
 */
export const patchMedia = async (
  container: Container,
  writer: Writer,
  id: string,
  body: PatchMediaBody,
): Promise<Media> => {
  const { caller } = writer
  const isShown = body.privacy !== undefined && body.privacy !== 'private'
  if (isShown && !caller.user && (await isOwn(container, caller, id))) throw new DomainError('auth.required')
  return change(container, writer, id, [...assignmentsOf(body), ...(isLinkLost(body) ? [NO_LINK] : [])])
}

/** Revokes the link of an unlisted picture, which becomes private; twice is the same as once. */
export const removeLink = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(container, writer, id, [
    raw(`privacy = CASE privacy WHEN 'unlisted' THEN 'private' ELSE privacy END`),
    NO_LINK,
  ])

/** Into the bin: hidden from everybody, the file kept. Twice is the same as once. */
export const binMedia = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(container, writer, id, [raw('deleted_at = coalesce(deleted_at, now())')])

/** Out of the bin, as it was. */
export const restoreMedia = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(container, writer, id, [raw('deleted_at = NULL')])
