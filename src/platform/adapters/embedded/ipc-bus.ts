import type { RealtimeBus, RealtimeEvent } from '../../ports/realtime-bus'
import { type BusListener, createBusListeners } from '../bus-listeners'

const TAG = 'kadr.bus'

/** What travels over IPC; every other message is somebody else's. */
interface BusMessage {
  readonly type: typeof TAG
  readonly channel: string
  readonly event: RealtimeEvent
}

const isBusMessage = (message: unknown): message is BusMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === TAG

type SendCallback = (error: Error | null) => void
type MessageListener = (message: unknown) => void

/** One end of an IPC channel: `process` in a child, a ChildProcess in its parent. `send` is absent without a parent. */
export interface IpcEndpoint {
  send?(message: unknown, handle?: undefined, options?: undefined, callback?: SendCallback): boolean
  on(event: 'message', listener: MessageListener): unknown
  off(event: 'message', listener: MessageListener): unknown
}

/** A channel that closes takes its last events with it: at most once is the promise. */
const ignoreClosedChannel: SendCallback = () => undefined

/**
 * The bus of a child of the launcher: events for listeners of this process go straight to them, and to every sister
 * process through the relay. Without an IPC channel it is a bus within this process.
 *
 * @param onError - called for listeners that threw
 */
export const createIpcBus = (
  endpoint: IpcEndpoint,
  onError: (error: unknown) => void = () => undefined,
): RealtimeBus => {
  const listeners = createBusListeners(onError)
  const receive: MessageListener = (message) => {
    if (isBusMessage(message)) listeners.deliver(message.channel, message.event)
  }
  // Listening keeps the channel, and with it the process, alive: only where there is one.
  if (endpoint.send) endpoint.on('message', receive)

  return {
    publish(channel, event) {
      const message: BusMessage = { type: TAG, channel, event }
      endpoint.send?.(message, undefined, undefined, ignoreClosedChannel)
      listeners.deliver(channel, event)
      return Promise.resolve()
    },
    subscribe(channel, listener) {
      // A wrapper of its own: the same function may listen twice.
      const own: BusListener = (event) => listener(event)
      listeners.add(channel, own)
      return Promise.resolve(() => {
        listeners.remove(channel, own)
        return Promise.resolve()
      })
    },
    close() {
      endpoint.off('message', receive)
      listeners.clear()
      return Promise.resolve()
    },
  }
}

/** A child that does not read any more loses events beyond this many, instead of filling the launcher's memory. */
const MAX_BACKLOG = 1_000

export interface BusRelay {
  /** Joins a child; the result takes it out again. */
  add(child: IpcEndpoint): () => void
}

/**
 * The launcher's part: hands what one child publishes to all others. It keeps no subscriptions, so a restarted child
 * needs no introduction; who has no listener for a channel drops the event.
 */
export const attachBusRelay = (children: readonly IpcEndpoint[] = []): BusRelay => {
  const backlogs = new Map<IpcEndpoint, number>()

  const forward = (child: IpcEndpoint, message: BusMessage): void => {
    const backlog = backlogs.get(child) ?? 0
    if (backlog >= MAX_BACKLOG) return
    backlogs.set(child, backlog + 1)
    child.send?.(message, undefined, undefined, () => {
      const left = backlogs.get(child)
      if (left !== undefined) backlogs.set(child, left - 1)
    })
  }

  const add = (child: IpcEndpoint): (() => void) => {
    const relay: MessageListener = (message) => {
      if (!isBusMessage(message)) return
      for (const other of backlogs.keys()) if (other !== child) forward(other, message)
    }
    backlogs.set(child, 0)
    child.on('message', relay)
    return () => {
      backlogs.delete(child)
      child.off('message', relay)
    }
  }

  for (const child of children) add(child)
  return { add }
}
