import type { JsonObject } from '../kernel/json'

export interface RealtimeEvent {
  readonly type: string
  readonly data: JsonObject
}

/**
 * Carries small events between processes: at most once, in order per channel and publisher; a slow listener never delays
 * publish. Nothing is stored: who was not listening asks the database.
 */
export interface RealtimeBus {
  publish(channel: string, event: RealtimeEvent): Promise<void>
  /** Resolves once events published from now on will arrive; the result ends the subscription. */
  subscribe(channel: string, listener: (event: RealtimeEvent) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
