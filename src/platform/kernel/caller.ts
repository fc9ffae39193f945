import type { Locale } from './locale'
import type { Rank, StoredRank } from './rank'

/** An account as the rest of the product may see it in a request. */
export interface SessionUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly rank: StoredRank
  readonly locale: Locale
}

/** Who is asking. A guest has no `ownerKey` until the first write gives a signed cookie. */
export interface Caller {
  readonly user: SessionUser | null
  readonly rank: Rank
  /** When the sign-in ends by itself, in milliseconds since 1970; absent for a guest. */
  readonly signedInUntilMs?: number
  /** `u:<user id>` or `g:<guest id>`: owns jobs and media. Null for a guest who has made nothing. */
  readonly ownerKey: string | null
}

export const userOwnerKey = (userId: string): string => `u:${userId}`
export const guestOwnerKey = (guestId: string): string => `g:${guestId}`

/** The account of an owner key; null for a guest's. */
export const accountIdOf = (ownerKey: string): string | null =>
  ownerKey.startsWith('u:') ? ownerKey.slice(2) : null
