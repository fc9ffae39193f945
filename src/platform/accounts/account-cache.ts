import type { SessionUser } from '../kernel/caller'
import type { Clock } from '../ports/clock'

/** Counted from before the read: no answer is older. */
const LIFE_MS = 5_000
/** Accounts kept; the one read longest ago is forgotten first. */
const KEPT_MAX = 10_000

interface Entry {
  readonly account: Promise<SessionUser | null>
  readonly untilMs: number
}

export interface AccountCache {
  find(id: string): Promise<SessionUser | null>
  /** @param id - left out: all of them */
  drop(id?: string): void
  readonly size: number
}

export const createAccountCache = (
  read: (id: string) => Promise<SessionUser | null>,
  { monotonicMs: nowMs }: Pick<Clock, 'monotonicMs'>,
): AccountCache => {
  // In the order they were read: the oldest come first.
  const entries = new Map<string, Entry>()

  const forgetOld = (): void => {
    for (const [id, { untilMs }] of entries) {
      if (untilMs > nowMs() && entries.size <= KEPT_MAX) return
      entries.delete(id)
    }
  }
  const readAgain = (id: string): Promise<SessionUser | null> => {
    const entry: Entry = { account: read(id), untilMs: nowMs() + LIFE_MS }
    entries.delete(id)
    entries.set(id, entry)
    forgetOld()
    // What could not be read is read again.
    entry.account.catch(() => {
      if (entries.get(id) === entry) entries.delete(id)
    })
    return entry.account
  }

  return {
    find(id) {
      const entry = entries.get(id)
      return entry && entry.untilMs > nowMs() ? entry.account : readAgain(id)
    },
    drop(id) {
      if (id === undefined) entries.clear()
      else entries.delete(id)
    },
    get size() {
      return entries.size
    },
  }
}
