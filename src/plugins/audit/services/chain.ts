import { createHash } from 'node:crypto'

import type { AuditHead } from '@/platform/ports/audit'

import type { AuditFault } from '../contract'

/** An entry as it is stored; hashes in hexadecimal. */
export interface StoredEntry {
  readonly seq: number
  readonly prev: string
  readonly hash: string
  /** Everything else in it, as the canonical JSON that was hashed. */
  readonly line: string
}

export const NOTHING_BEFORE = '0'.repeat(64)

export const hashOf = (prev: string, line: string): string =>
  createHash('sha256').update(Buffer.from(prev, 'hex')).update(line, 'utf8').digest('hex')

/** What an entry must continue. */
export interface Link {
  readonly seq: number
  readonly hash: string
}

/**
 * The fault of one entry, seen from the one before; null when it continues that.
 *
 * @param isElsewhere - whether an entry with this hash stands anywhere
 */
export const faultOf = async (
  before: Link,
  entry: StoredEntry,
  isElsewhere: (hash: string) => Promise<boolean>,
): Promise<AuditFault | null> => {
  const expected = before.seq + 1
  if (hashOf(entry.prev, entry.line) !== entry.hash) return { kind: 'edited', seq: entry.seq }
  if (entry.prev === before.hash && entry.seq === expected) return null
  // What it really followed is still there: it has only been moved.
  const isMoved = entry.prev === NOTHING_BEFORE || (await isElsewhere(entry.prev))
  if (entry.prev !== before.hash && isMoved) return { kind: 'reordered', seq: entry.seq }
  return entry.seq === expected ? { kind: 'unlinked', seq: entry.seq } : { kind: 'deleted', seq: expected }
}

/** Heads that were kept elsewhere against the chain as it is: the first that is missing or another. */
export const anchorFault = (
  heads: readonly AuditHead[],
  hashAt: ReadonlyMap<number, string>,
  lastSeq: number,
): AuditFault | null => {
  const ordered = [...heads].sort((a, b) => a.seq - b.seq)
  for (const { seq, hash } of ordered) {
    if (seq > lastSeq) return { kind: 'truncated', seq: lastSeq + 1, anchor: ordered.at(-1)?.seq ?? seq }
    if (hashAt.get(seq) !== hash) return { kind: 'rewritten', seq }
  }
  return null
}
