import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { connect } from './event-connection'

class FakeSource extends EventTarget {
  readonly CLOSED = 2
  readyState = 0
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  close = vi.fn(() => (this.readyState = this.CLOSED))

  open() {
    this.readyState = 1
    this.onopen?.()
  }
  refuse() {
    this.readyState = this.CLOSED
    this.onerror?.()
  }
  drop() {
    this.readyState = 0
    this.onerror?.()
  }
}

const start = () => {
  const sources: FakeSource[] = []
  const handlers = { types: ['job', 'media', 'session'], onMessage: vi.fn(), onOpen: vi.fn() }
  const connection = connect('/events', handlers, () => {
    const source = new FakeSource()
    sources.push(source)
    return source as unknown as EventSource
  })
  return { ...handlers, connection, sources }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('connect', () => {
  it('parses the events it knows', () => {
    const { sources, onMessage } = start()
    sources[0]?.dispatchEvent(new MessageEvent('media', { data: '{"id":"m"}' }))
    sources[0]?.dispatchEvent(new MessageEvent('other', { data: '{}' }))
    expect(onMessage.mock.calls).toEqual([[{ type: 'media', data: { id: 'm' } }]])
  })

  it('leaves a broken network to the browser', () => {
    const { sources } = start()
    sources[0]?.drop()
    vi.advanceTimersByTime(60_000)
    expect(sources).toHaveLength(1)
  })

  it('tries again after a refusal, waiting longer each time and at most 30 s', () => {
    const { sources } = start()
    for (const waitMs of [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const count = sources.length
      sources.at(-1)?.refuse()
      vi.advanceTimersByTime(waitMs - 1)
      expect(sources).toHaveLength(count)
      vi.advanceTimersByTime(1)
      expect(sources).toHaveLength(count + 1)
    }
  })

  it('forgets earlier failures once connected', () => {
    const { sources, onOpen } = start()
    sources[0]?.refuse()
    vi.advanceTimersByTime(2_000)
    sources[1]?.open()
    sources[1]?.refuse()
    vi.advanceTimersByTime(2_000)
    expect(sources).toHaveLength(3)
    expect(onOpen).toHaveBeenCalledOnce()
  })

  it('opens anew on waking, at most once in five seconds', () => {
    const { sources, connection } = start()
    connection.wake()
    connection.wake()
    expect(sources).toHaveLength(2)
    expect(sources[0]?.close).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(5_000)
    connection.wake()
    expect(sources).toHaveLength(3)
  })

  it.each(['expired', 'accountDeleted'])('never connects again once the sign-in is over: %s', (reason) => {
    const { sources, connection, onMessage } = start()
    sources[0]?.open()
    sources[0]?.dispatchEvent(new MessageEvent('session', { data: JSON.stringify({ reason }) }))
    sources[0]?.refuse()
    connection.wake()
    vi.advanceTimersByTime(600_000)
    expect(onMessage.mock.calls).toEqual([[{ type: 'session', data: { reason } }]])
    expect(sources[0]?.close).toHaveBeenCalledOnce()
    expect(sources).toHaveLength(1)
  })

  it('lets the browser connect again with another rank', () => {
    const { sources } = start()
    sources[0]?.dispatchEvent(new MessageEvent('session', { data: '{"reason":"rankChanged"}' }))
    sources[0]?.drop()
    expect(sources[0]?.close).not.toHaveBeenCalled()
    sources[0]?.refuse()
    vi.advanceTimersByTime(2_000)
    expect(sources).toHaveLength(2)
  })

  it('stays closed once closed', () => {
    const { sources, connection } = start()
    sources[0]?.refuse()
    connection.close()
    vi.advanceTimersByTime(60_000)
    expect(sources).toHaveLength(1)
  })
})
