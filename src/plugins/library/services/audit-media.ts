import sql, { raw, type Sql } from 'sql-template-tag'

import type { AuditAction, AuditActor } from '@/platform/ports/audit'

/** What the statement that changes a picture writes into the audit log, too. */
interface MediaEntry {
  readonly action: AuditAction
  /** Condition on `m`, the changed row, with the privacy it had before as `m.old_privacy`. */
  readonly when: string
  /** `jsonb` made from `m`. */
  readonly details: string
}

const FROM_TO = `jsonb_build_object('from', m.old_privacy, 'to', m.privacy)`

export const PRIVACY_CHANGED: MediaEntry = {
  action: 'media.privacyChanged',
  when: 'm.privacy <> m.old_privacy',
  details: FROM_TO,
}
export const LINK_MADE: MediaEntry = {
  action: 'media.linkMade',
  when: 'TRUE',
  details: `${FROM_TO} || jsonb_build_object('linkId', m.link_id, 'expiresAt', m.link_expires_at)`,
}
export const LINK_REVOKED: MediaEntry = {
  action: 'media.linkRevoked',
  when: 'm.old_link_id IS NOT NULL AND m.link_id IS NULL',
  details: `jsonb_build_object('linkId', m.old_link_id)`,
}

/** Of the row before the change, which `RETURNING` names only from PostgreSQL 18 on. */
export const mediaBefore = (id: string, ownerKey: string): Sql => sql`
  (SELECT id AS old_id, privacy AS old_privacy, link_id AS old_link_id FROM media
   WHERE id = ${id} AND owner_key = ${ownerKey} FOR UPDATE) before`

/**
 * A common table expression that writes one entry for the row of `m`, in the same statement as the change.
 */
export const auditedBy = (
  { action, when, details }: MediaEntry,
  { id, rank, address }: AuditActor,
): Sql => sql`
  INSERT INTO audit_log (actor, actor_rank, address, action, target_type, target_id, details)
  SELECT ${id}, ${rank}, ${address}, ${action}, 'media', m.id::text, ${raw(details)}
  FROM m WHERE ${raw(when)}`
