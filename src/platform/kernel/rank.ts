/** Ranks as stored on an account, lowest first. `guest` is never stored: it is anybody not signed in. */
export const STORED_RANKS = ['user', 'creator', 'admin', 'super-admin'] as const
export type StoredRank = (typeof STORED_RANKS)[number]

export const RANKS = ['guest', ...STORED_RANKS] as const
export type Rank = (typeof RANKS)[number]

/** True when `rank` is `minimum` or above it. */
export const isAtLeast = (rank: Rank, minimum: Rank): boolean => RANKS.indexOf(rank) >= RANKS.indexOf(minimum)

/** True when `rank` is strictly above `other`: nobody touches an account at or above their own rank. */
export const isAbove = (rank: Rank, other: Rank): boolean => RANKS.indexOf(rank) > RANKS.indexOf(other)
