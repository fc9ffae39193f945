import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { rankOf, ranksBelow } from '@/access/ranks'
import { requestDatabase } from '@/platform/payload/request-database'
import { localize } from '@/platform/payload/localize'
import type { StoredRank } from '@/platform/kernel/rank'

const SENTENCES = {
  rankTooHigh: {
    en: 'You can give only ranks below your own.',
    pl: 'Możesz nadać tylko rangę niższą od własnej.',
  },
  lastSuperAdmin: {
    en: 'This is the last Super Admin: make another one first.',
    pl: 'To ostatni główny administrator: najpierw ustanów drugiego.',
  },
} as const

const refuse = (req: PayloadRequest, sentence: keyof typeof SENTENCES): never => {
  throw new APIError(localize(SENTENCES[sentence], req), 403, undefined, true)
}

/**
 * Takes the rank off, unless it is the last: counted and written in one statement that locks all Super Admins, so that two
 * who step down at the same moment cannot both pass. Inside Payload's transaction where there is one.
 */
const stepDown = async (req: PayloadRequest, id: string, next: StoredRank) => {
  const database = await requestDatabase(req)
  const { rows } = await database.execute(sql`
    WITH supers AS (SELECT id FROM users WHERE rank = 'super-admin' ORDER BY id FOR UPDATE)
    UPDATE users SET rank = ${next}
    WHERE id = ${id} AND rank = 'super-admin' AND (SELECT count(*) FROM supers) > 1 RETURNING id`)
  return rows.length > 0
}

/** A signed-in person gives ranks below their own; the last Super Admin keeps theirs whoever asks. */
export const guardRank: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const next = (data as { rank?: StoredRank }).rank
  const { id, rank: previous } = (originalDoc ?? {}) as { id?: string; rank?: StoredRank }
  if (!next || next === previous) return data
  const isDefaultOfNew = !previous && next === 'user'
  if (req.user && !isDefaultOfNew && !ranksBelow(rankOf(req)).includes(next)) refuse(req, 'rankTooHigh')
  if (id && previous === 'super-admin' && !(await stepDown(req, id, next))) refuse(req, 'lastSuperAdmin')
  return data
}

export const keepLastSuperAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { rank: { equals: 'super-admin' } },
    limit: 2,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  if (docs.length === 1 && docs[0]?.id === id) refuse(req, 'lastSuperAdmin')
}
