import type { OwnerEvent } from './owner-event'

interface RememberedEvent {
  readonly id: string
  readonly event: OwnerEvent
}

export interface EventMemory {
  /** Numbers and keeps an event; returns its id. */
  keep(ownerKey: string, event: OwnerEvent): string
  /** What came after the named event; null when it is not known here any more. */
  since(ownerKey: string, lastEventId: string | null): readonly RememberedEvent[] | null
  /** Id of the latest event of all. */
  readonly lastId: string
}

/** Events kept per owner for those who come back. */
const EVENTS_MAX = 100
/** Owners remembered; the one with the oldest event is forgotten first. */
const OWNERS_MAX = 5_000

/** @param epoch - names this process's numbering: ids of another process or an earlier life are not known here */
export const createEventMemory = (epoch: string): EventMemory => {
  const remembered = new Map<string, readonly RememberedEvent[]>()
  let sequence = 0
  const lastId = (): string => `${epoch}-${sequence}`

  return {
    keep(ownerKey, event) {
      sequence += 1
      const earlier = remembered.get(ownerKey) ?? []
      remembered.delete(ownerKey)
      remembered.set(ownerKey, [...earlier.slice(-(EVENTS_MAX - 1)), { id: lastId(), event }])
      const [oldest] = remembered.keys()
      if (remembered.size > OWNERS_MAX && oldest !== undefined) remembered.delete(oldest)
      return lastId()
    },
    since(ownerKey, lastEventId) {
      const events = remembered.get(ownerKey) ?? []
      const at = events.findIndex(({ id }) => id === lastEventId)
      return at < 0 ? null : events.slice(at + 1)
    },
    get lastId() {
      return lastId()
    },
  }
}
