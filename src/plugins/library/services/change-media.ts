import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'

import type { Media, PatchMediaBody } from '../contract'
import { actorJson, auditedBy, BEFORE, LINK_REVOKED, PRIVACY_CHANGED } from './audit-media'
import { findMediaRecord } from './find-media'
import { isOwnedBy, MEDIA_COLUMNS, toMedia, type MediaRecord, type Writer } from './media-record'

const change = async (
  container: Container,
  writer: Writer,
  id: string,
  assignments: string,
  values: readonly unknown[],
): Promise<Media> => {
  const { ownerKey } = writer.caller
  if (!isUuid(id) || !ownerKey) throw new DomainError('media.notFound')
  const [record] = await container.database.query<MediaRecord>(
    `WITH m AS (UPDATE media SET ${assignments}, updated_at = now() FROM ${BEFORE} WHERE id = old_id RETURNING *),
       changed AS (${auditedBy(PRIVACY_CHANGED, '$3')}), revoked AS (${auditedBy(LINK_REVOKED, '$3')})
     SELECT ${MEDIA_COLUMNS} FROM m LEFT JOIN users u ON u.id = m.owner_id`,
    [id, ownerKey, actorJson(writer.actor), ...values],
  )
  if (!record) throw new DomainError('media.notFound')
  return toMedia(record, writer, container.translate)
}

const LINK_FIELDS = ['link_id', 'link_hash', 'link_expires_at'] as const

/** A picture that is no longer unlisted loses its link: unlisted once more, it gets another. */
const PATCH = `title = coalesce($4, title), alt = coalesce($5, alt), privacy = coalesce($6, privacy), ${LINK_FIELDS.map(
  (field) => `${field} = CASE WHEN coalesce($6, privacy) = 'unlisted' THEN ${field} END`,
).join(', ')}`

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
  return change(container, writer, id, PATCH, [body.title ?? null, body.alt ?? null, body.privacy ?? null])
}

/** Revokes the link of an unlisted picture, which becomes private; twice is the same as once. */
export const removeLink = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(
    container,
    writer,
    id,
    `privacy = CASE privacy WHEN 'unlisted' THEN 'private' ELSE privacy END, ${LINK_FIELDS.map((field) => `${field} = NULL`).join(', ')}`,
    [],
  )

/** Into the bin: hidden from everybody, the file kept. Twice is the same as once. */
export const binMedia = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(container, writer, id, 'deleted_at = coalesce(deleted_at, now())', [])

/** Out of the bin, as it was. */
export const restoreMedia = (container: Container, writer: Writer, id: string): Promise<Media> =>
  change(container, writer, id, 'deleted_at = NULL', [])
