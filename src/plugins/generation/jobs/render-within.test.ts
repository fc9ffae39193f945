import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { DomainError } from '@/platform/kernel/domain-error'

import { renderWithin } from './render-within'

const MINUTE_MS = 60_000
const NEVER = new AbortController().signal

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const hang = (): Promise<never> => new Promise(() => undefined)

describe('a render within its time', () => {
  it('gives its result, and leaves no timer behind', async () => {
    expect(await renderWithin(MINUTE_MS, NEVER, () => Promise.resolve('picture'))).toBe('picture')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes on what the engine throws', async () => {
    const broken = new DomainError('engine.unavailable')
    await expect(renderWithin(MINUTE_MS, NEVER, () => Promise.reject(broken))).rejects.toBe(broken)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a render that hangs', () => {
  it('is aborted when its time is over, and not a moment before', async () => {
    const onAbort = vi.fn()
    const render = renderWithin(MINUTE_MS, NEVER, (signal) => {
      signal.addEventListener('abort', () => onAbort(signal.reason))
      return hang()
    })
    render.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(MINUTE_MS - 1)
    expect(onAbort).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    const reason = { code: 'engine.timedOut', params: { limitSeconds: 60 } }
    expect(onAbort).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(reason))
    await expect(render).rejects.toMatchObject(reason)
  })

  it('ends with that reason, whatever the engine says when it is stopped', async () => {
    const render = renderWithin(
      MINUTE_MS,
      NEVER,
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DomainError('engine.failed')))
        }),
    )
    render.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    await expect(render).rejects.toMatchObject({ code: 'engine.timedOut' })
  })

  it('ends at once when somebody else stops it, though the engine ignores its signal', async () => {
    const stop = new AbortController()
    const render = renderWithin(MINUTE_MS, stop.signal, hang)
    const reason = new Error('cancelled')
    stop.abort(reason)
    await expect(render).rejects.toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not begun when it was stopped before', async () => {
    const work = vi.fn(hang)
    const reason = new Error('cancelled')
    await expect(renderWithin(MINUTE_MS, AbortSignal.abort(reason), work)).rejects.toBe(reason)
    expect(work).not.toHaveBeenCalled()
  })
})
