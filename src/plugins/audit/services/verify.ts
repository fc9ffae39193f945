import type { AuditHead } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'
import type { Database } from '@/platform/ports/database'

import type { AuditFault, AuditVerdict } from '../contract'
import { anchorHead } from './anchor'
import { anchorFault, faultOf, NOTHING_BEFORE, type Link, type StoredEntry } from './chain'

const BATCH = 1_000

// Written out here as in the table's own trigger: whoever changes that function must not change what is verified by.
const READ = `
SELECT seq, encode(prev_hash, 'hex') AS prev, encode(hash, 'hex') AS hash, jsonb_build_object(
  'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'actor', actor, 'actorRank', actor_rank, 'address', address, 'action', action,
  'targetType', target_type, 'targetId', target_id, 'details', details)::text AS line
FROM audit_log WHERE seq > $1 ORDER BY seq LIMIT ${BATCH}`

const isElsewhere = (database: Database) => async (hash: string) => {
  const rows = await database.query(`SELECT 1 FROM audit_log WHERE hash = decode($1, 'hex')`, [hash])
  return rows.length > 0
}

interface Walked {
  readonly last: Link
  readonly count: number
  readonly fault: AuditFault | null
}

/** Follows the chain to its first fault or its end; keeps the hashes that heads are to be compared with. */
const walk = async (
  database: Database,
  wanted: ReadonlySet<number>,
  hashAt: Map<number, string>,
): Promise<Walked> => {
  let last: Link = { seq: 0, hash: NOTHING_BEFORE }
  for (let count = 0; ;) {
    // The number above the last one read: a negative one, too, is an entry that nobody wrote.
    const after = count === 0 ? Number.MIN_SAFE_INTEGER : last.seq
    const entries = await database.query<StoredEntry>(READ, [after])
    if (entries.length === 0) return { last, count, fault: null }
    for (const entry of entries) {
      const fault = await faultOf(last, entry, isElsewhere(database))
      if (fault) return { last, count, fault }
      if (wanted.has(entry.seq)) hashAt.set(entry.seq, entry.hash)
      last = entry
      count += 1
    }
  }
}

const judge = async (database: Database, heads: readonly AuditHead[]): Promise<AuditVerdict> => {
  const hashAt = new Map<number, string>()
  const { last, count, fault } = await walk(database, new Set(heads.map(({ seq }) => seq)), hashAt)
  const found = fault ?? anchorFault(heads, hashAt, last.seq)
  if (found) return { isWhole: false, fault: found }
  return { isWhole: true, count, head: count === 0 ? null : { seq: last.seq, hash: last.hash } }
}

/**
 * Whether every entry is there as it was written, in its order, up to every head that was ever kept outside the database.
 * Entries may be written meanwhile. A whole chain's head is kept outside, too.
 */
export const verifyAuditLog = async (
  container: Pick<Container, 'auditHeads' | 'database'>,
): Promise<AuditVerdict> => {
  // Heads first: what is written after them can only make the chain longer.
  const heads = await container.auditHeads.list()
  const verdict = await judge(container.database, heads)
  if (verdict.isWhole) await anchorHead(container)
  return verdict
}
