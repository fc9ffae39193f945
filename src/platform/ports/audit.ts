import type { Caller } from '../kernel/caller'
import type { JsonObject } from '../kernel/json'
import type { Rank } from '../kernel/rank'

/** Kind of target by action, as slices declare what they record. */
export type AuditActionTable = Readonly<Record<string, string>>

/** Kind of target by action, of the whole product: slices add theirs by declaration merging, see their `audit-actions.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by slices
export interface AuditActions {}

/** What is recorded. Dotted, never renamed: entries are kept for good. */
export type AuditAction = keyof AuditActions

/** Who did it, without personal text: the id outlives the account, and names nobody once that is erased. */
export interface AuditActor {
  /** An account's id; `guest` without one, `command` at the terminal, `system` for Kadr itself. */
  readonly id: string
  /** At that moment; null for `command` and `system`. */
  readonly rank: Rank | null
  /** Keyed hash of the network address: the same for the same address, and leads back to none. Null where there is none. */
  readonly address: string | null
}

export const COMMAND: AuditActor = { id: 'command', rank: null, address: null }
export const SYSTEM: AuditActor = { id: 'system', rank: null, address: null }

export interface AuditEntry {
  readonly actor: AuditActor
  readonly action: AuditAction
  readonly target: { readonly type: AuditActions[AuditAction]; readonly id: string }
  /** Ids, and old and new values of settings, ranks and privacy. Never names, addresses, prompts or texts. */
  readonly details: JsonObject
}

/** Last entry of the chain at some moment. */
export interface AuditHead {
  /** Number of the entry, from 1. */
  readonly seq: number
  /** SHA-256 in hexadecimal. */
  readonly hash: string
}

/**
 * Writes to the append-only table `audit_log`. Number, time and the hash that chains an entry to the one before are made by
 * the table itself, under a lock, so a statement that changes something can write its entry too: see `auditedBy`.
 */
export interface AuditLog {
  /** Who asks through our own endpoints. */
  actorOf(caller: Caller, address: string): AuditActor
  /** Rejects when the entry could not be written. */
  record(entry: AuditEntry): Promise<void>
}

/** Heads of the chain kept outside the database: entries cut off its end are missed there. */
export interface AuditHeads {
  /** Oldest first. */
  list(): Promise<readonly AuditHead[]>
  /** Durable when it resolves. */
  append(head: AuditHead): Promise<void>
}
