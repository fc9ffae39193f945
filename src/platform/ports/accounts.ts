import type { SessionUser } from '../kernel/caller'

/** Why an account is not any more what it was when somebody signed in with it. */
export type AccountChange = 'accountGone' | 'rankChanged'

/**
 * The accounts as one process knows them. Changes that are announced on the bus are seen at once; any other change, and one
 * whose message is lost, within five seconds, by polling.
 */
export interface Accounts {
  /** At most five seconds old; null when there is no such account. */
  find(id: string): Promise<SessionUser | null>
  /** Calls once, as soon as the account is deleted or has another rank. Returns what unsubscribes; idempotent. */
  watch(account: Pick<SessionUser, 'id' | 'rank'>, onChange: (change: AccountChange) => void): () => void
  /**
   * Announces to every process, this one first, that an account was changed or deleted. Never rejects.
   *
   * @param id - left out when any account may have changed
   */
  announce(id?: string): Promise<void>
  /** Subscribes to changes on the bus. Never rejects. */
  start(): void
  close(): Promise<void>
}
