import { EventEmitter } from 'node:events'

import { attachBusRelay, createIpcBus, type IpcEndpoint } from '@/platform/adapters/embedded/ipc-bus'
import { createRedisBus } from '@/platform/adapters/production/redis-bus'
import type { RealtimeBus } from '@/platform/ports/realtime-bus'

/** The two ends of an IPC channel between a launcher and its child. */
const createChannel = (): { parent: IpcEndpoint; child: IpcEndpoint } => {
  const atParent = new EventEmitter()
  const atChild = new EventEmitter()
  const endpoint = (own: EventEmitter, other: EventEmitter): IpcEndpoint => ({
    send(message, _handle, _options, callback) {
      const copy: unknown = structuredClone(message)
      setImmediate(() => other.emit('message', copy))
      callback?.(null)
      return true
    },
    on: (event, listener) => own.on(event, listener),
    off: (event, listener) => own.off(event, listener),
  })
  return { parent: endpoint(atParent, atChild), child: endpoint(atChild, atParent) }
}

/** Makes the bus of one more process of the app: over Redis, or joined to its sisters by the launcher's relay. */
export const createBusMaker = (redisUrl: string | undefined): (() => RealtimeBus) => {
  if (redisUrl) return () => createRedisBus({ url: redisUrl, onError: () => undefined })
  const relay = attachBusRelay()
  return () => {
    const { parent, child } = createChannel()
    relay.add(parent)
    return createIpcBus(child)
  }
}
