import { expect, it, vi } from 'vitest'

import { joinIdentity } from './identity'

const createBrowser = () => {
  const channels = new Set<{ onmessage: ((event: { data: unknown }) => void) | null }>()
  return () => {
    const channel = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (data: unknown) => {
        for (const other of channels) if (other !== channel) other.onmessage?.({ data })
      },
      close: () => void channels.delete(channel),
    }
    channels.add(channel)
    return channel as unknown as BroadcastChannel
  }
}

it('informs the other tabs when somebody else signs in, and none when it is the same person', () => {
  const createChannel = createBrowser()
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()]
  joinIdentity('anna', first, createChannel)
  const leave = joinIdentity('anna', second, createChannel)
  expect(first).not.toHaveBeenCalled()
  leave()
  joinIdentity('guest', third, createChannel)
  expect([first.mock.calls.length, second.mock.calls.length, third.mock.calls.length]).toEqual([1, 0, 0])
})

it('does without where a browser has no channels', () => {
  expect(() => joinIdentity('anna', vi.fn(), undefined)()).not.toThrow()
})
