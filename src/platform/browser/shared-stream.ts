import { connect, type EventConnection, isOver, type StreamMessage } from './event-connection'
import { type TakeTurn, turnAtOnce, turnByLocks } from './turn'
import { turnByChannel } from './turn-by-channel'

export interface StreamHandlers {
  /** Names of the events to listen to. */
  readonly types: readonly string[]
  readonly onMessage: (message: StreamMessage) => void
  /** Events may have been missed: ask the server again. */
  readonly onGap: () => void
}

/** Without a channel between tabs every one has its own stream. */
export interface StreamEnvironment {
  readonly takeTurn: TakeTurn
  readonly createChannel?: (name: string) => BroadcastChannel
  readonly connect: typeof connect
}

export interface SharedStream {
  readonly wake: () => void
  readonly close: () => void
}

type Letter =
  | { readonly kind: 'message'; readonly message: StreamMessage }
  | { readonly kind: 'gap' }
  | { readonly kind: 'wake' }

/** Web Locks exist on https and localhost only; on a plain-http address in the home network tabs agree by messages. */
export const browserEnvironment = (): StreamEnvironment => {
  if (typeof BroadcastChannel !== 'function') return { takeTurn: turnAtOnce, connect }
  const createChannel = (name: string) => new BroadcastChannel(name)
  const takeTurn = 'locks' in navigator ? turnByLocks(navigator.locks) : turnByChannel(createChannel)
  return { takeTurn, createChannel, connect }
}

type Post = (letter: Letter) => void

/** Connects this tab and passes on to the others whatever it receives. */
const lead = (
  url: string,
  { types, onMessage, onGap }: StreamHandlers,
  post: Post,
  open: typeof connect,
): EventConnection =>
  open(url, {
    types,
    onMessage: (message) => {
      post({ kind: 'message', message })
      onMessage(message)
    },
    onOpen: () => {
      post({ kind: 'gap' })
      onGap()
    },
  })

/**
 * The event stream of all tabs of this browser: the tab that has the turn is connected and passes every event on; when it
 * closes, the next one takes over and says that something may have been missed.
 *
 * @param identity - who is signed in: tabs of somebody else have a stream of their own
 */
export const openSharedStream = (
  url: string,
  identity: string,
  handlers: StreamHandlers,
  environment: StreamEnvironment = browserEnvironment(),
): SharedStream => {
  const name = `kadr-events:${identity}`
  const channel = environment.createChannel?.(name)
  let connection: EventConnection | undefined
  let isSessionOver = false

  const post: Post = (letter) => channel?.postMessage(letter)
  const receive = (message: StreamMessage) => {
    isSessionOver ||= isOver(message)
    handlers.onMessage(message)
  }
  const disconnect = () => {
    connection?.close()
    connection = undefined
  }
  const connectThisTab = () => {
    // The tab before may have learned that the sign-in is over: nobody need ask again.
    if (!isSessionOver) connection = lead(url, { ...handlers, onMessage: receive }, post, environment.connect)
  }
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Letter>) => {
      if (data.kind === 'message') receive(data.message)
      else if (data.kind === 'gap') handlers.onGap()
      else connection?.wake()
    }
  }
  const leave = environment.takeTurn(name, connectThisTab, disconnect)

  return {
    wake: () => (connection ? connection.wake() : post({ kind: 'wake' })),
    close: () => {
      disconnect()
      channel?.close()
      leave()
    },
  }
}
