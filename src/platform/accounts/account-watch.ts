import type { SessionUser } from '../kernel/caller'
import type { StoredRank } from '../kernel/rank'
import type { AccountChange } from '../ports/accounts'

/** News may be lost: with the time of one query, a change is known within five seconds. */
const LOOK_MS = 4_000

interface Watcher {
  readonly rank: StoredRank
  readonly onChange: (change: AccountChange) => void
}

export interface AccountWatch {
  add(account: Pick<SessionUser, 'id' | 'rank'>, onChange: Watcher['onChange']): () => void
  /** Compares now, after the look that may be under way. Never rejects. */
  look(): Promise<void>
  /** Ends looking; the look under way is waited for. */
  close(): Promise<void>
  readonly size: number
}

/**
 * Looks every four seconds whether the watched accounts are still there with the rank they had: one read for all of them.
 *
 * @param readRanks - ranks by id, of the accounts that are there
 * @param onError - called for every look that failed: the next one makes up for it
 */
export const createAccountWatch = (
  readRanks: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRank>>,
  onError: (error: unknown) => void,
): AccountWatch => {
  const watchers = new Map<string, Set<Watcher>>()
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()

  const remove = (id: string, watcher: Watcher): void => {
    const own = watchers.get(id)
    if (own?.delete(watcher) && own.size === 0) watchers.delete(id)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  const compare = (id: string, rank: StoredRank | undefined): void => {
    for (const watcher of [...(watchers.get(id) ?? [])]) {
      if (watcher.rank === rank) continue
      remove(id, watcher)
      watcher.onChange(rank === undefined ? 'accountDeleted' : 'rankChanged')
    }
  }
  const lookNow = async (): Promise<void> => {
    const ids = [...watchers.keys()]
    if (ids.length === 0) return
    const ranks = await readRanks(ids)
    for (const id of ids) compare(id, ranks.get(id))
  }
  const look = (): Promise<void> => (last = last.then(lookNow).catch(onError))

  return {
    add({ id, rank }, onChange) {
      const watcher: Watcher = { rank, onChange }
      watchers.set(id, (watchers.get(id) ?? new Set()).add(watcher))
      timer ??= setInterval(() => void look(), LOOK_MS).unref()
      return () => remove(id, watcher)
    },
    look,
    async close() {
      clearInterval(timer)
      timer = undefined
      await last
    },
    get size() {
      return [...watchers.values()].reduce((sum, own) => sum + own.size, 0)
    },
  }
}
