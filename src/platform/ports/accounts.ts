import type { SessionUser } from '../kernel/caller'

/** Why an account is not any more what it was when somebody signed in with it. */
export type AccountChange = 'accountGone' | 'rankChanged'

/**
 * The accounts as one process knows them. A change is known at once where its news arrives, and within five seconds
 * wherever it was made.
 */
export interface Accounts {
  /** At most five seconds old; null when there is no such account. */
  find(id: string): Promise<SessionUser | null>
  /** Calls once, as soon as the account is deleted or has another rank. The result ends it; twice is fine. */
  watch(account: Pick<SessionUser, 'id' | 'rank'>, onChange: (change: AccountChange) => void): () => void
  /**
   * Announces to every process, this one first, that an account was changed or deleted. Never rejects.
   *
   * @param id - left out: it may have been any
   */
  announce(id?: string): Promise<void>
  /** Listens for news from now on. Never rejects. */
  start(): void
  close(): Promise<void>
}
