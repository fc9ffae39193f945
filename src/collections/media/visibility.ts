import type { Access, Where } from 'payload'
import sql, { join, raw, type Sql } from 'sql-template-tag'

import { userOwnerKey } from '@/platform/kernel/caller'

/** A condition on a picture: for our statements, where it is `m`, and for Payload. */
interface Condition {
  readonly sql: Sql
  readonly where: Where
}

const all = (...conditions: Condition[]): Condition => ({
  sql: join(
    conditions.map((one) => one.sql),
    ' AND ',
  ),
  where: { and: conditions.map(({ where }) => where) },
})

const either = (one: Condition, other: Condition): Condition => ({
  sql: sql`(${one.sql} OR ${other.sql})`,
  where: { or: [one.where, other.where] },
})

const PUBLIC: Condition = { sql: raw(`m.privacy = 'public'`), where: { privacy: { equals: 'public' } } }
const NOT_BINNED: Condition = {
  sql: raw('m.deleted_at IS NULL'),
  where: { deletedAt: { exists: false } },
}
const BINNED: Condition = { sql: raw('m.deleted_at IS NOT NULL'), where: { deletedAt: { exists: true } } }

const owned = (ownerKey: string): Condition => ({
  sql: sql`m.owner_key = ${ownerKey}`,
  where: { ownerKey: { equals: ownerKey } },
})

const visible = (ownerKey: string | null): Condition =>
  all(ownerKey === null ? PUBLIC : either(PUBLIC, owned(ownerKey)), NOT_BINNED)

/** SQL: public ones, and the owner's own; none in the bin. Unlisted ones are reached by their token elsewhere. */
export const visibleMedia = (ownerKey: string | null): Sql => visible(ownerKey).sql

/** SQL: what lists show: `public` ones, one's `own`, or one's own in the `bin`. */
export const MEDIA_SCOPES = {
  public: (): Sql => all(PUBLIC, NOT_BINNED).sql,
  own: (ownerKey: string): Sql => all(owned(ownerKey), NOT_BINNED).sql,
  bin: (ownerKey: string): Sql => all(owned(ownerKey), BINNED).sql,
} as const

/** The rule of `visibleMedia` in Payload's words; rank gives no look into private pictures. */
export const canReadMedia: Access = ({ req }) => visible(req.user ? userOwnerKey(req.user.id) : null).where
