import type { SessionUser } from '../kernel/caller'

/** Why an account is not any more what it was when somebody signed in with it. */
export type AccountChange = 'accountDeleted' | 'rankChanged'

/**
 * The accounts as one process knows them. Changes announced on the bus are seen at once; any other change, or
 * a lost message, within 5 s by polling.
 */
export interface Accounts {
  /** At most five seconds old; null when there is no such account. */
  find(id: string): Promise<SessionUser | null>
  /** Calls `onChange` once, as soon as the account is deleted or has another rank. Returns unsubscribe; idempotent. */
  watch(account: Pick<SessionUser, 'id' | 'rank'>, onChange: (change: AccountChange) => void): () => void
  /**
   * Announces to every process, this one first, that an account was changed or deleted. Never rejects.
   *
   * @param id - left out when any account may have changed
   */
  announce(id?: string): Promise<void>
  /** Subscribes to account changes on the bus. Never rejects. */
  start(): void
  close(): Promise<void>
}
