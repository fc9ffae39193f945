import type { RealtimeEvent } from '../ports/realtime-bus'

export type BusListener = (event: RealtimeEvent) => void

export interface BusListeners {
  /** True when it is the channel's first listener. */
  add(channel: string, listener: BusListener): boolean
  /** True when the channel has no listener any more. */
  remove(channel: string, listener: BusListener): boolean
  deliver(channel: string, event: RealtimeEvent): void
  clear(): void
}

/**
 * One process's listeners by channel. Delivery comes in a later turn of the event loop, so that no listener delays who
 * publishes; what a listener throws reaches `onError` and nobody else.
 */
export const createBusListeners = (onError: (error: unknown) => void): BusListeners => {
  const channels = new Map<string, Set<BusListener>>()

  const call = (listener: BusListener, event: RealtimeEvent): void => {
    try {
      listener(event)
    } catch (error) {
      onError(error)
    }
  }
  return {
    add(channel, listener) {
      const listeners = channels.get(channel) ?? new Set()
      channels.set(channel, listeners.add(listener))
      return listeners.size === 1
    },
    remove(channel, listener) {
      const listeners = channels.get(channel)
      if (!listeners?.delete(listener) || listeners.size > 0) return false
      return channels.delete(channel)
    },
    deliver(channel, event) {
      setImmediate(() => {
        for (const listener of [...(channels.get(channel) ?? [])]) call(listener, event)
      })
    },
    clear: () => channels.clear(),
  }
}
