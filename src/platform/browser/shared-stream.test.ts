import { describe, expect, it, vi } from 'vitest'

import type { connect, ConnectionHandlers } from './event-connection'
import { openSharedStream, type StreamEnvironment } from './shared-stream'
import { turnAtOnce, turnByLocks } from './turn'

/** Locks and channels of one pretended browser, with every connection its tabs opened. */
const createBrowser = () => {
  const channels: { name: string; onmessage: ((event: { data: unknown }) => void) | null }[] = []
  const connections: (ConnectionHandlers & { wake: () => void; close: () => void })[] = []
  const locks = new Map<string, Promise<unknown>>()

  const request = (name: string, { signal }: { signal: AbortSignal }, run: () => Promise<void>) => {
    const turn = (locks.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : run()))
    locks.set(name, turn)
    return turn
  }
  const environment = {
    takeTurn: turnByLocks({ request } as unknown as LockManager),
    createChannel: (name: string) => {
      const channel = {
        name,
        onmessage: null as ((event: { data: unknown }) => void) | null,
        postMessage(data: unknown) {
          for (const other of channels)
            if (other !== channel && other.name === name) other.onmessage?.({ data })
        },
        close() {
          channels.splice(channels.indexOf(channel), 1)
        },
      }
      channels.push(channel)
      return channel as unknown as BroadcastChannel
    },
    connect: ((_url, handlers) => {
      const connection = { ...handlers, wake: vi.fn(), close: vi.fn() }
      connections.push(connection)
      return connection
    }) as typeof connect,
  } satisfies StreamEnvironment
  return { environment, connections }
}

const openTab = (environment: StreamEnvironment, identity = 'anna') => {
  const handlers = { types: ['job', 'session'], onMessage: vi.fn(), onGap: vi.fn() }
  return { ...handlers, ...openSharedStream('/events', identity, handlers, environment) }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const message = { type: 'job', data: { id: '1' } } as const

describe('openSharedStream', () => {
  it('connects once for all tabs and passes every event to each of them', async () => {
    const { environment, connections } = createBrowser()
    const tabs = [openTab(environment), openTab(environment), openTab(environment)]
    await settle()
    expect(connections).toHaveLength(1)
    expect(connections[0]?.types).toEqual(['job', 'session'])
    connections[0]?.onMessage(message)
    for (const tab of tabs) expect(tab.onMessage.mock.calls).toEqual([[message]])
  })

  it('hands over when the connected tab closes, and the new one reports a gap to all', async () => {
    const { environment, connections } = createBrowser()
    const [first, second, third] = [openTab(environment), openTab(environment), openTab(environment)]
    await settle()
    first.close()
    await settle()
    expect(connections[0]?.close).toHaveBeenCalledOnce()
    expect(connections).toHaveLength(2)
    connections[1]?.onOpen()
    expect(second.onGap).toHaveBeenCalledOnce()
    expect(third.onGap).toHaveBeenCalledOnce()
    expect(first.onGap).not.toHaveBeenCalled()
  })

  it('passes over a tab that closed while it waited', async () => {
    const { environment, connections } = createBrowser()
    const [first, second] = [openTab(environment), openTab(environment)]
    openTab(environment)
    await settle()
    second.close()
    first.close()
    await settle()
    expect(connections).toHaveLength(2)
  })

  it('wakes the connection from whichever tab woke up', async () => {
    const { environment, connections } = createBrowser()
    const [first, second] = [openTab(environment), openTab(environment)]
    await settle()
    second.wake()
    first.wake()
    expect(connections[0]?.wake).toHaveBeenCalledTimes(2)
  })

  it('asks no more, from whichever tab, once the sign-in is over', async () => {
    const { environment, connections } = createBrowser()
    const [first, second] = [openTab(environment), openTab(environment)]
    await settle()
    const over = { type: 'session', data: { reason: 'expired' } } as const
    connections[0]?.onMessage(over)
    expect(second.onMessage.mock.calls).toEqual([[over]])
    first.close()
    await settle()
    expect(connections).toHaveLength(1)
  })

  it('keeps identities apart', async () => {
    const { environment, connections } = createBrowser()
    const [anna, guest] = [openTab(environment, 'anna'), openTab(environment, 'guest')]
    await settle()
    expect(connections).toHaveLength(2)
    connections[0]?.onMessage(message)
    expect(anna.onMessage).toHaveBeenCalledOnce()
    expect(guest.onMessage).not.toHaveBeenCalled()
  })

  it('connects every tab where the browser has no channel, without passing events on twice', async () => {
    const { environment, connections } = createBrowser()
    const apart = { connect: environment.connect, takeTurn: turnAtOnce }
    const tabs = [openTab(apart), openTab(apart)]
    await settle()
    expect(connections).toHaveLength(2)
    connections[0]?.onMessage(message)
    expect(tabs[0]?.onMessage).toHaveBeenCalledOnce()
    expect(tabs[1]?.onMessage).not.toHaveBeenCalled()
  })
})
