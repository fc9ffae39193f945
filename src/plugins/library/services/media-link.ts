import { createHash, createHmac } from 'node:crypto'

import sql, { raw } from 'sql-template-tag'

import { MEDIA_FROM, MEDIA_RECORD, type MediaRecord } from '@/collections/media/select'
import { runSql } from '@/platform/database/run-sql'
import type { Caller } from '@/platform/kernel/caller'
import { DomainError } from '@/platform/kernel/domain-error'
import { isUuid } from '@/platform/kernel/ids'
import type { Locale } from '@/platform/kernel/locale'
import type { Container } from '@/platform/ports/container'

import { LINK_MAX_DAYS, type CreateLinkBody, type Media, type MediaLink } from '../contract'
import { auditedBy, LINK_MADE, mediaBefore } from './audit-media'
import { findMediaRecord } from './find-media'
import { isOwnedBy, toMedia, type Writer } from './media-record'

const DAY_MS = 86_400_000
const TOKEN = /^[\w-]{32}$/

/** 192 bits that nobody guesses; made again from the row's id of the link, so that the token itself is kept nowhere. */
const tokenOf = (secret: string, linkId: string): string =>
  createHmac('sha256', secret).update(`media-link:${linkId}`).digest().subarray(0, 24).toString('base64url')

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type LinkContainer = Pick<Container, 'settings'>

const toLink = ({ settings }: LinkContainer, linkId: string, expiresAt: Date | null): MediaLink => {
  const token = tokenOf(settings.secret, linkId)
  return {
    // Without a language: whoever opens it gets their own.
    url: `${settings.publicUrl}/s/${token}`,
    token,
    expiresAt: expiresAt?.toISOString() ?? null,
  }
}

const readExpiry = ({ clock }: Pick<Container, 'clock'>, { expiresAt }: CreateLinkBody): Date | null => {
  if (expiresAt === undefined) return null
  const end = new Date(expiresAt)
  const leftMs = end.getTime() - clock.now().getTime()
  if (leftMs <= 0 || leftMs > LINK_MAX_DAYS * DAY_MS)
    throw new DomainError('media.linkExpiryInvalid', { days: LINK_MAX_DAYS })
  return end
}

/**
 * Makes the picture unlisted and gives it a new link; an earlier one stops working.
 *
 * @throws DomainError `media.notFound` for missing, foreign and malformed ids alike; `media.linkExpiryInvalid`
 */
export const createLink = async (
  container: Container,
  { caller, actor }: Pick<Writer, 'actor' | 'caller'>,
  id: string,
  body: CreateLinkBody,
): Promise<MediaLink> => {
  if (!isUuid(id) || !caller.ownerKey) throw new DomainError('media.notFound')
  const expiresAt = readExpiry(container, body)
  const linkId = container.newId()
  const statement = sql`
    WITH m AS (
      UPDATE media SET privacy = 'unlisted', link_id = ${linkId},
        link_hash = ${hashOf(tokenOf(container.settings.secret, linkId))}, link_expires_at = ${expiresAt},
        updated_at = now()
      FROM ${mediaBefore(id, caller.ownerKey)} WHERE id = old_id AND deleted_at IS NULL RETURNING *
    ), made AS (${auditedBy(LINK_MADE, actor)})
    SELECT id FROM m`
  const [changed] = await runSql(container.database, statement)
  if (!changed) throw new DomainError('media.notFound')
  return toLink(container, linkId, expiresAt)
}

/** The link of one's own picture, as it was made; null when there is none, and for what is not one's own. */
export const findOwnLink = async (
  container: Container,
  caller: Caller,
  id: string,
): Promise<MediaLink | null> => {
  const record = await findMediaRecord(container, caller, id)
  if (!record?.linkId || !isOwnedBy(record, caller)) return null
  return toLink(container, record.linkId, record.linkExpiresAt)
}

/** The unlisted picture behind a link; null when there is none, or not any more. */
export const findLinkedRecord = async (
  { database, clock }: Pick<Container, 'clock' | 'database'>,
  token: string,
): Promise<MediaRecord | null> => {
  if (!TOKEN.test(token)) return null
  const statement = sql`
    SELECT ${raw(MEDIA_RECORD)} FROM ${raw(MEDIA_FROM)}
    WHERE m.link_hash = ${hashOf(token)} AND m.privacy = 'unlisted' AND m.deleted_at IS NULL
      AND (m.link_expires_at IS NULL OR m.link_expires_at > ${clock.now()})`
  const [record] = await runSql<MediaRecord>(database, statement)
  return record ?? null
}

/** What a stranger with the link may know of the picture; its files are reached by the same link. */
export const findLinkedMedia = async (
  container: Container,
  locale: Locale,
  token: string,
): Promise<Media | null> => {
  const record = await findLinkedRecord(container, token)
  const caller = { user: null, rank: 'guest', ownerKey: null } as const
  return record && toMedia(record, { caller, locale }, container.translate, token)
}
