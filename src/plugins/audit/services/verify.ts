import type { AuditHead } from '@/platform/ports/audit'
import type { Container } from '@/platform/ports/container'
import type { Database } from '@/platform/ports/database'

import type { AuditFault, AuditVerdict } from '../contract'
import { anchorHead } from './anchor'
import { anchorFault, faultOf, NOTHING_BEFORE, outsideFault, type Link, type StoredEntry } from './chain'
import { findKeptHeads } from './kept-heads'

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

interface Heads {
  /** That the database notes as kept outside. */
  readonly noted: readonly AuditHead[]
  /** That are there. */
  readonly outside: readonly AuditHead[]
}

/** Notes first: a head is outside before it is noted. The chain last: what is written meanwhile only makes it longer. */
const readHeads = async ({
  auditHeads,
  database,
}: Pick<Container, 'auditHeads' | 'database'>): Promise<Heads> => {
  const noted = await findKeptHeads(database)
  return { noted, outside: await auditHeads.list() }
}

const judge = async (database: Database, { noted, outside }: Heads): Promise<AuditVerdict> => {
  const hashAt = new Map<number, string>()
  const wanted = new Set([...noted, ...outside].map(({ seq }) => seq))
  const { last, count, fault } = await walk(database, wanted, hashAt)
  const found =
    fault ??
    anchorFault(noted, hashAt, last.seq) ??
    outsideFault(noted, outside, anchorFault(outside, hashAt, last.seq))
  if (found) return { isWhole: false, fault: found }
  return { isWhole: true, count, head: count === 0 ? null : { seq: last.seq, hash: last.hash } }
}

/**
 * Whether every entry is there as it was written, in its order, up to every head that was ever kept outside the database, and
 * whether all of those heads are still there. Entries may be written meanwhile. A whole chain's head is kept outside, too.
 */
export const verifyAuditLog = async (
  container: Pick<Container, 'auditHeads' | 'database'>,
): Promise<AuditVerdict> => {
  const verdict = await judge(container.database, await readHeads(container))
  if (verdict.isWhole) await anchorHead(container)
  return verdict
}
