import { RANKS, type Rank } from './rank'

export interface Bounds {
  readonly min: number
  readonly max: number
}

const MANY = 1_000_000

const RANK_SUFFIXES = {
  guest: 'Guest',
  user: 'User',
  creator: 'Creator',
  admin: 'Admin',
  'super-admin': 'SuperAdmin',
} as const satisfies Record<Rank, string>

/** Limits that each rank has for itself. */
type RankedLimit = 'draftPicturesPerDay' | 'gpuPicturesPerDay' | 'queueWeight'

type RankedKey = `${RankedLimit}${(typeof RANK_SUFFIXES)[Rank]}`

/** Name under which one rank's limit is stored. */
export const rankedKey = (limit: RankedLimit, rank: Rank): RankedKey => `${limit}${RANK_SUFFIXES[rank]}`

const forEachRank = (limit: RankedLimit, bounds: Bounds) =>
  Object.fromEntries(RANKS.map((rank) => [rankedKey(limit, rank), bounds])) as Record<RankedKey, Bounds>

/**
 * Every limit that is a number, by the name under which it is stored. Lower bounds leave room to sign in and to open the
 * page where limits are set: whoever sets them can always come back.
 */
export const LIMIT_BOUNDS = {
  requestsPerMinuteGuest: { min: 30, max: MANY },
  requestsPerMinuteUser: { min: 60, max: MANY },
  requestsPerMinuteAddress: { min: 60, max: MANY },
  signInsPerTenMinutes: { min: 3, max: 10_000 },
  registrationsPerTenMinutes: { min: 1, max: 10_000 },
  resetsPerHour: { min: 1, max: 10_000 },
  submitsPerMinute: { min: 1, max: 10_000 },
  guestsPerAddress: { min: 1, max: 10_000 },
  ...forEachRank('draftPicturesPerDay', { min: 0, max: MANY }),
  ...forEachRank('gpuPicturesPerDay', { min: 0, max: MANY }),
  ...forEachRank('queueWeight', { min: 1, max: 100 }),
} as const satisfies Record<string, Bounds>

export type LimitKey = keyof typeof LIMIT_BOUNDS
