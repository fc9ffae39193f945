import type { AuditEntry, AuditLog } from '../../ports/audit'
import type { Database } from '../../ports/database'
import { addressHash } from '../../kernel/address-hash'

const WRITE = `INSERT INTO audit_log (actor, actor_rank, address, action, target_type, target_id, details)
VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`

/** `$1…$7` of the statement that writes one entry; the table adds number, time and hashes. */
const valuesOf = ({ actor, action, target, details }: AuditEntry): readonly unknown[] => [
  actor.id,
  actor.rank,
  actor.address,
  action,
  target.type,
  target.id,
  JSON.stringify(details),
]

/** @param addressKey - keys the hash of network addresses */
export const createAuditLog = (database: Database, addressKey: Buffer): AuditLog => ({
  actorOf: ({ user, rank }, address) => ({
    id: user?.id ?? 'guest',
    rank,
    address: addressHash(addressKey, address),
  }),
  async record(entry) {
    await database.query(WRITE, valuesOf(entry))
  },
})
