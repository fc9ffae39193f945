import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

import { rankOf } from '@/access/ranks'
import { requestDatabase } from '@/platform/payload/request-database'
import { clientAddress } from '@/platform/http/client-address'
import { addressHash } from '@/platform/kernel/address-hash'
import { SYSTEM, type AuditActor, type AuditEntry } from '@/platform/ports/audit'

type Act = Omit<AuditEntry, 'actor'>

const hasHeaders = ({ headers }: PayloadRequest): boolean => headers instanceof Headers

/** Who asks: named by our own caller of the Local API, else the account of the request, else nobody who is known. */
const actorOf = (req: PayloadRequest, addressKey: Buffer): AuditActor => {
  const named = req.context.auditActor as AuditActor | undefined
  if (named) return named
  if (!req.user && req.payloadAPI === 'local') return SYSTEM
  const address = hasHeaders(req) ? addressHash(addressKey, clientAddress(req.headers)) : null
  return { id: req.user?.id ?? 'guest', rank: rankOf(req), address }
}

type RequestDatabase = Awaited<ReturnType<typeof requestDatabase>>

const write = async (database: RequestDatabase, { actor, action, target, details }: AuditEntry) => {
  await database.execute(sql`
    INSERT INTO audit_log (actor, actor_rank, address, action, target_type, target_id, details)
    VALUES (${actor.id}, ${actor.rank}, ${actor.address}, ${action}, ${target.type}, ${target.id},
      ${JSON.stringify(details)}::jsonb)`)
}

/** Writes in the transaction of what is done: both stay or neither does. */
export const recordInRequest = async (req: PayloadRequest, addressKey: Buffer, act: Act): Promise<void> =>
  write(await requestDatabase(req), { ...act, actor: actorOf(req, addressKey) })

/** Writes outside the request's transaction, which is about to be rolled back: for what was refused. */
export const recordRefusal = (req: PayloadRequest, addressKey: Buffer, act: Act): Promise<void> =>
  write(req.payload.db.drizzle, { ...act, actor: actorOf(req, addressKey) })
