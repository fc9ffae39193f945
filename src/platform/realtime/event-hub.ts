import { createEventMemory } from './event-memory'
import { type Language, sayIn } from './language'
import type { OwnerEvent } from './owner-event'

/** One object for all who receive the event in the same language: what is made of it can be kept with it. */
export interface HubEvent {
  readonly id: string
  readonly type: string
  readonly data: unknown
}

export interface Subscription {
  readonly ownerKey: string
  readonly language: Language
  readonly lastEventId: string | null
  readonly send: (event: HubEvent) => void
}

/** What a browser must know when it was away for too long to receive every event. */
export type SnapshotSource = (ownerKey: string) => Promise<readonly OwnerEvent[]>

export interface EventHub {
  publish(ownerKey: string, event: OwnerEvent): void
  /** Sends what was missed, or a snapshot, then everything new. The result ends it. */
  subscribe(subscription: Subscription): Promise<() => void>
  addSnapshotSource(source: SnapshotSource): void
  /** Id of the latest event of all. */
  readonly lastId: string
  readonly listeners: number
}

/** Who listens now. `send` changes once, when what was missed has been sent. */
interface Listener extends Pick<Subscription, 'ownerKey' | 'language'> {
  send: Subscription['send']
}

/** Apart from the listener, so that it goes when the waiting is over. */
const createQueue = () => {
  const events: HubEvent[] = []
  return { events, push: (event: HubEvent): void => void events.push(event) }
}

const createAudience = () => {
  const listeners = new Map<string, Set<Listener>>()
  return {
    of: (ownerKey: string): Iterable<Listener> => listeners.get(ownerKey) ?? [],
    size: (): number => [...listeners.values()].reduce((sum, own) => sum + own.size, 0),
    join(listener: Listener): void {
      const own = listeners.get(listener.ownerKey) ?? new Set()
      listeners.set(listener.ownerKey, own.add(listener))
    },
    /** Twice is fine. */
    leave(listener: Listener): void {
      const own = listeners.get(listener.ownerKey)
      if (own?.delete(listener) && own.size === 0) listeners.delete(listener.ownerKey)
    },
  }
}

const renderEvent = (id: string, { type, render }: OwnerEvent, language: Language): HubEvent => ({
  id,
  type,
  data: sayIn(language, render),
})

/** Written out once per language, however many listen in it. */
const createRenderer = (id: string, event: OwnerEvent) => {
  const byLanguage = new Map<Language, HubEvent>()
  return (language: Language): HubEvent => {
    const known = byLanguage.get(language) ?? renderEvent(id, event, language)
    byLanguage.set(language, known)
    return known
  }
}

/**
 * Fans events out to the browsers of their owner, in memory, for one process.
 *
 * @param epoch - names this process's numbering: an id of another process or an earlier life gives a snapshot
 */
export const createEventHub = (epoch: string): EventHub => {
  const memory = createEventMemory(epoch)
  const audience = createAudience()
  const snapshots: SnapshotSource[] = []

  /** What was missed, or a snapshot. */
  const missed = async ({ ownerKey, language, lastEventId }: Subscription): Promise<readonly HubEvent[]> => {
    const since = memory.since(ownerKey, lastEventId)
    if (since) return since.map(({ id, event }) => renderEvent(id, event, language))
    const id = memory.lastId
    const parts = await Promise.all(snapshots.map((source) => source(ownerKey)))
    return parts.flat().map((event) => renderEvent(id, event, language))
  }

  return {
    publish(ownerKey, event) {
      const renderIn = createRenderer(memory.keep(ownerKey, event), event)
      // A copy: who is cut off for not reading leaves meanwhile.
      for (const { language, send } of [...audience.of(ownerKey)]) send(renderIn(language))
    },
    async subscribe(subscription) {
      // Listening before catching up, so that nothing is missed; what comes meanwhile waits, so that an older state never
      // follows a newer one. An event may come twice: every event is a whole state.
      const { ownerKey, language, send } = subscription
      const early = createQueue()
      const listener: Listener = { ownerKey, language, send: early.push }
      const leave = (): void => audience.leave(listener)
      audience.join(listener)
      const earlier = await missed(subscription).catch((error: unknown) => {
        leave()
        throw error
      })
      listener.send = send
      for (const event of [...earlier, ...early.events]) send(event)
      return leave
    },
    addSnapshotSource(source) {
      snapshots.push(source)
    },
    get lastId() {
      return memory.lastId
    },
    get listeners() {
      return audience.size()
    },
  }
}
