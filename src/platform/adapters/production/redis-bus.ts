import type { Redis } from 'ioredis'
import type { RealtimeBus, RealtimeEvent } from '../../ports/realtime-bus'
import { type BusListener, createBusListeners } from '../bus-listeners'
import { settlesWithin } from '../../kernel/deadline'
import { connectRedis, createReadiness } from './redis-connection'

export interface RedisBusOptions {
  readonly url: string
  /** Called for lost connections and listeners that threw. */
  readonly onError: (error: Error) => void
}

const PREFIX = 'kadr.bus:'
const SUBSCRIBE_TIMEOUT_MS = 2_000

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** Events are lost, not late, while Redis is away: publishing waits for the first connection only. */
const createPublisher = (url: string, onError: (error: Error) => void) => {
  const redis = connectRedis(url, onError, { enableOfflineQueue: false, commandTimeout: 1_000 })
  const isReady = createReadiness(redis)
  return {
    publish: async (channel: string, event: RealtimeEvent): Promise<void> => {
      if (!(await isReady())) return
      await redis.publish(PREFIX + channel, JSON.stringify(event)).catch(onError)
    },
    close: () => redis.disconnect(),
  }
}

const createSubscriber = (url: string, onError: (error: Error) => void): Redis =>
  // Subscriptions wait for Redis and are made again after every lost connection.
  connectRedis(url, onError, { maxRetriesPerRequest: null, autoResubscribe: true })

/**
 * The bus over Redis: one connection publishes, one listens for the whole process, both made with their first use.
 * While Redis is away events are lost and nothing rejects; listeners receive again by themselves once it is back.
 */
export const createRedisBus = ({ url, onError }: RedisBusOptions): RealtimeBus => {
  const listeners = createBusListeners((error) => onError(asError(error)))
  const publisher = createPublisher(url, onError)
  const subscriber = createSubscriber(url, onError)
  subscriber.on('message', (channel: string, text: string) => {
    listeners.deliver(channel.slice(PREFIX.length), JSON.parse(text) as RealtimeEvent)
  })
  let pending = new Map<string, Promise<unknown>>()

  const listen = (channel: string): void => {
    pending.set(channel, subscriber.subscribe(PREFIX + channel).catch(onError))
  }
  return {
    publish: publisher.publish,
    async subscribe(channel, listener) {
      const own: BusListener = (event) => listener(event)
      if (listeners.add(channel, own)) listen(channel)
      await settlesWithin(pending.get(channel) ?? Promise.resolve(), SUBSCRIBE_TIMEOUT_MS)
      return async () => {
        if (!listeners.remove(channel, own)) return
        pending.delete(channel)
        await settlesWithin(subscriber.unsubscribe(PREFIX + channel), SUBSCRIBE_TIMEOUT_MS)
      }
    },
    close() {
      listeners.clear()
      pending = new Map()
      publisher.close()
      subscriber.disconnect()
      return Promise.resolve()
    },
  }
}
