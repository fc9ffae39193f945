import { LIMIT_BOUNDS, rankedKey, type LimitKey } from '../kernel/limit-bounds'
import { RANKS, type Rank } from '../kernel/rank'
import type { ChangeableSettings, Limits } from '../ports/studio-settings'

/** A row of the table `limits`, by its columns. Anything in it may be missing, or of another version of Kadr. */
export type StoredRow = Readonly<Record<string, unknown>>

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The stored number; undefined where there is none, or none that could be in force. */
const numberOf = (row: StoredRow, key: LimitKey): number | undefined => {
  const stored = row[columnOf(key)]
  const { min, max } = LIMIT_BOUNDS[key]
  if (typeof stored !== 'number' || !Number.isInteger(stored)) return undefined
  return stored >= min && stored <= max ? stored : undefined
}

const byRank = <Value>(valueOf: (rank: Rank) => Value): Record<Rank, Value> =>
  Object.fromEntries(RANKS.map((rank) => [rank, valueOf(rank)])) as Record<Rank, Value>

const limitsOf = (row: StoredRow, { requestsPerMinute, ...defaults }: Limits): Limits => {
  const stored = (key: LimitKey, value: number): number => numberOf(row, key) ?? value
  const perDay = (limit: 'draftPicturesPerDay' | 'gpuPicturesPerDay') =>
    byRank((rank) => numberOf(row, rankedKey(limit, rank)) ?? defaults[limit][rank])
  const drafts = defaults.draftPicturesPerDay
  return {
    requestsPerMinute: {
      guest: stored('requestsPerMinuteGuest', requestsPerMinute.guest),
      user: stored('requestsPerMinuteUser', requestsPerMinute.user),
      address: stored('requestsPerMinuteAddress', requestsPerMinute.address),
    },
    signInsPerTenMinutes: stored('signInsPerTenMinutes', defaults.signInsPerTenMinutes),
    registrationsPerTenMinutes: stored('registrationsPerTenMinutes', defaults.registrationsPerTenMinutes),
    resetsPerHour: stored('resetsPerHour', defaults.resetsPerHour),
    submitsPerMinute: stored('submitsPerMinute', defaults.submitsPerMinute),
    draftPicturesPerDay: {
      ...perDay('draftPicturesPerDay'),
      guest: stored('draftPicturesPerDayGuest', drafts.guest),
    },
    gpuPicturesPerDay: perDay('gpuPicturesPerDay'),
    guestsPerAddress: stored('guestsPerAddress', defaults.guestsPerAddress),
    queueWeight: byRank((rank) => stored(rankedKey('queueWeight', rank), defaults.queueWeight[rank])),
  }
}

/** What is in force: the stored value where there is one, else the default. */
export const withStored = (
  row: StoredRow,
  { registration, limits }: ChangeableSettings,
): ChangeableSettings => ({
  registration:
    row.registration === 'open' || row.registration === 'closed' ? row.registration : registration,
  limits: limitsOf(row, limits),
})
