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

/**
 * The heads that the database notes as kept outside, against those that are there. A head that was never noted is no fault: a
 * crash came in between, or the database was put back from a backup, which `contradiction` knows.
 *
 * @param contradiction - what the heads outside say against the chain; null when nothing
 */
export const outsideFault = (
  noted: readonly AuditHead[],
  outside: readonly AuditHead[],
  contradiction: AuditFault | null,
): AuditFault | null => {
  const there = new Set(outside.map(({ seq, hash }) => `${seq} ${hash}`))
  const lost = noted.filter(({ seq, hash }) => !there.has(`${seq} ${hash}`))
  const [first] = lost
  if (!first) return contradiction
  // Chain and notes agree, and what is outside says something else: nobody can tell which of them was written anew.
  if (contradiction) return { kind: 'disputed', seq: first.seq }
  return { kind: 'headsLost', seq: first.seq, lost: lost.length, kept: noted.length }
}
