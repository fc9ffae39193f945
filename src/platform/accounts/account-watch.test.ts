import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { StoredRank } from '../kernel/rank'
import { createAccountWatch } from './account-watch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const open = () => {
  const ranks = new Map<string, StoredRank>([
    ['a', 'user'],
    ['b', 'admin'],
  ])
  const read = vi.fn(() => Promise.resolve(new Map(ranks)))
  const onError = vi.fn()
  return { ranks, read, onError, watch: createAccountWatch(read, onError) }
}

it('reports once that an account is deleted, and that one has another rank', async () => {
  const { ranks, watch } = open()
  const [goes, changes, stays] = [vi.fn(), vi.fn(), vi.fn()]
  watch.add({ id: 'a', rank: 'user' }, goes)
  watch.add({ id: 'b', rank: 'admin' }, changes)
  watch.add({ id: 'b', rank: 'creator' }, stays)
  ranks.delete('a')
  ranks.set('b', 'creator')
  await watch.look()
  await watch.look()
  expect([goes.mock.calls, changes.mock.calls, stays.mock.calls]).toEqual([
    [['accountDeleted']],
    [['rankChanged']],
    [],
  ])
  expect(watch.size).toBe(1)
})

it('looks by itself within five seconds, with one read for all, and not when nobody is watched', async () => {
  const { ranks, read, watch } = open()
  const goes = vi.fn()
  const leave = watch.add({ id: 'b', rank: 'admin' }, vi.fn())
  watch.add({ id: 'a', rank: 'user' }, goes)
  ranks.delete('a')
  await vi.advanceTimersByTimeAsync(4_000)
  expect(goes).toHaveBeenCalledOnce()
  expect(read.mock.calls).toEqual([[['b', 'a']]])
  leave()
  leave()
  expect([vi.getTimerCount(), watch.size]).toEqual([0, 0])
})

it('goes on after a look that failed', async () => {
  const { ranks, read, onError, watch } = open()
  const goes = vi.fn()
  watch.add({ id: 'a', rank: 'user' }, goes)
  ranks.delete('a')
  read.mockRejectedValueOnce(new Error('the database is away'))
  await vi.advanceTimersByTimeAsync(4_000)
  expect([onError.mock.calls.length, goes.mock.calls.length]).toEqual([1, 0])
  await vi.advanceTimersByTimeAsync(4_000)
  expect(goes).toHaveBeenCalledOnce()
})
