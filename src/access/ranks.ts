import { isAbove, isAtLeast, STORED_RANKS, type Rank, type StoredRank } from '@/platform/kernel/rank'

/** A request, or what else knows who asks. */
interface Asking {
  readonly user?: object | null
}

/** The rank of whoever asks: a stored rank, or `guest` for anybody not signed in. */
export const rankOf = ({ user }: Asking): Rank => {
  const storedRank = user && 'rank' in user ? user.rank : null
  return STORED_RANKS.find((rank) => rank === storedRank) ?? 'guest'
}

export const hasRank = (req: Asking, minimum: Rank): boolean => isAtLeast(rankOf(req), minimum)

/** Ranks that `rank` may give to others: strictly below its own. */
export const ranksBelow = (rank: Rank): StoredRank[] => STORED_RANKS.filter((other) => isAbove(rank, other))
