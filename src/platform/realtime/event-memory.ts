import type { OwnerEvent } from './owner-event'

interface Kept {
  readonly id: string
  readonly event: OwnerEvent
}

export interface EventMemory {
  /** Numbers and keeps an event; returns its id. */
  keep(ownerKey: string, event: OwnerEvent): string
  /** What came after the named event; null when it is not known here any more. */
  since(ownerKey: string, lastEventId: string | null): readonly Kept[] | null
  /** Id of the latest event of all. */
  readonly lastId: string
}

/** Events kept per owner for those who come back. */
const KEPT_MAX = 100
/** Owners remembered; the one heard of longest ago is forgotten first. */
const OWNERS_MAX = 5_000

/** @param epoch - names this process's numbering: ids of another process or an earlier life are not known here */
export const createEventMemory = (epoch: string): EventMemory => {
  const kept = new Map<string, readonly Kept[]>()
  let sequence = 0
  const lastId = (): string => `${epoch}-${sequence}`

  return {
    keep(ownerKey, event) {
      sequence += 1
      const earlier = kept.get(ownerKey) ?? []
      kept.delete(ownerKey)
      kept.set(ownerKey, [...earlier.slice(-(KEPT_MAX - 1)), { id: lastId(), event }])
      const [oldest] = kept.keys()
      if (kept.size > OWNERS_MAX && oldest !== undefined) kept.delete(oldest)
      return lastId()
    },
    since(ownerKey, lastEventId) {
      const events = kept.get(ownerKey) ?? []
      const at = events.findIndex(({ id }) => id === lastEventId)
      return at < 0 ? null : events.slice(at + 1)
    },
    get lastId() {
      return lastId()
    },
  }
}
