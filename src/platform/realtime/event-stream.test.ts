import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createEventHub, type EventHub } from './event-hub'
import { eventStream } from './event-stream'
import type { SessionEnd } from './session-watch'
import { createOpenStreams } from './open-streams'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const open = (hub: EventHub, closing = new AbortController()) => {
  const openStreams = createOpenStreams(closing.signal)
  const leaveSession = vi.fn()
  let endSession = (_: SessionEnd): void => undefined
  const response = eventStream({
    hub,
    openStreams,
    ownerKey: 'u:one',
    language: 'en',
    lastEventId: null,
    watchSession: (onEnd) => {
      endSession = onEnd
      return leaveSession
    },
  })
  const chunks = response.body!.getReader()
  const read = async (): Promise<string | null> => {
    const { value, done } = await chunks.read()
    return done ? null : new TextDecoder().decode(value)
  }
  return {
    response,
    read,
    leave: () => chunks.cancel(),
    end: () => Promise.resolve(closing.abort()),
    endSession: (reason: SessionEnd) => endSession(reason),
    leaveSession,
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const publish = (hub: EventHub, data: unknown) => hub.publish('u:one', { type: 'job', render: () => data })

describe('the event stream', () => {
  it('says that it must be passed on as it is, and when to come back', async () => {
    const { response, read } = open(createEventHub('a'))
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(await read()).toBe('retry: 2000\n: hello\n\n')
  })

  it('writes events with id, name and data', async () => {
    const hub = createEventHub('a')
    const { read } = open(hub)
    await read()
    await turn()
    publish(hub, { text: 'two\nlines' })
    expect(await read()).toBe('id: a-1\nevent: job\ndata: {"text":"two\\nlines"}\n\n')
  })

  it('writes a comment every 15 seconds', async () => {
    const { read } = open(createEventHub('a'))
    await read()
    for (let beats = 0; beats < 3; beats += 1) {
      const next = read()
      let isThere = false
      void next.then(() => (isThere = true))
      await vi.advanceTimersByTimeAsync(14_999)
      expect(isThere).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await next).toBe(': still here\n\n')
    }
  })

  it.each(['leave', 'end'] as const)('ends and lets go of everything on %s', async (how) => {
    const hub = createEventHub('a')
    const stream = open(hub)
    await stream.read()
    await turn()
    expect(hub.listeners).toBe(1)
    await stream[how]()
    expect(await stream.read()).toBeNull()
    expect([hub.listeners, vi.getTimerCount(), stream.leaveSession.mock.calls.length]).toEqual([0, 0, 1])
  })

  it('says why, and ends, when what the reader was let in by does not hold any more', async () => {
    const hub = createEventHub('a')
    const stream = open(hub)
    await stream.read()
    await turn()
    publish(hub, 1)
    stream.endSession('expired')
    publish(hub, 2)
    expect(await stream.read()).toContain('data: 1')
    expect(await stream.read()).toBe('id: a-1\nevent: session\ndata: {"reason":"expired"}\n\n')
    expect(await stream.read()).toBeNull()
    expect([hub.listeners, stream.leaveSession.mock.calls.length]).toEqual([0, 1])
  })

  it('does not wait for ever until somebody reads the last words', async () => {
    const stream = open(createEventHub('a'))
    await turn()
    stream.endSession('accountDeleted')
    await vi.advanceTimersByTimeAsync(5_000)
    await expect(stream.read()).rejects.toThrow('does not read')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends at once when the process is ending already', async () => {
    const hub = createEventHub('a')
    const closing = new AbortController()
    closing.abort()
    const { read } = open(hub, closing)
    expect(await read()).toBeNull()
    expect([hub.listeners, vi.getTimerCount()]).toEqual([0, 0])
  })

  it('ends, and holds nothing, when what was missed cannot be read', async () => {
    const hub = createEventHub('a')
    hub.addSnapshotSource(() => Promise.reject(new Error('the database is away')))
    const { read } = open(hub)
    expect(await read()).toContain('hello')
    expect(await read()).toBeNull()
    expect([hub.listeners, vi.getTimerCount()]).toEqual([0, 0])
  })
})

describe('a reader who does not read', () => {
  const MEBIBYTE = 1024 * 1024
  const KIB = 'x'.repeat(1_024)

  it('is cut off at a mebibyte, and nothing of it is kept', async () => {
    const hub = createEventHub('a')
    const { read } = open(hub)
    await turn()
    let sent = 0
    for (; hub.listeners > 0 && sent < 2 * MEBIBYTE; sent += KIB.length) publish(hub, KIB)
    expect(sent / MEBIBYTE).toBeCloseTo(1, 0)
    await expect(read()).rejects.toThrow('does not read')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('receives what it missed, however much, before its limit counts', async () => {
    const hub = createEventHub('a')
    const missed = { type: 'job', render: () => KIB.repeat(512) }
    hub.addSnapshotSource(async () => [missed, missed, missed, missed])
    const { read } = open(hub)
    await turn()
    expect(hub.listeners).toBe(1)
    await read()
    for (let event = 0; event < 4; event += 1) expect(await read()).toContain(KIB)
    publish(hub, 'live')
    expect(await read()).toContain('live')
  })

  it('is cut off when it has not caught up from one comment to the next', async () => {
    const hub = createEventHub('a')
    const stuck = open(hub)
    const slow = open(hub)
    await turn()
    publish(hub, 1)
    await vi.advanceTimersByTimeAsync(15_000)
    for (const part of ['hello', 'data: 1', 'still here']) expect(await slow.read()).toContain(part)
    const next = slow.read()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(hub.listeners).toBe(1)
    expect(await next).toContain('still here')
    await expect(stuck.read()).rejects.toThrow('does not read')
  })
})
