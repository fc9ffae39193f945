import { expect, it, vi } from 'vitest'

import type { SessionUser } from '../kernel/caller'
import { createAccountCache } from './account-cache'

const account = (id: string): SessionUser => ({ id, email: '', name: '', rank: 'user', locale: 'en' })

const open = () => {
  let ms = 0
  const read = vi.fn((id: string): Promise<SessionUser | null> => Promise.resolve(account(id)))
  return {
    read,
    cache: createAccountCache(read, { monotonicMs: () => ms }),
    pass: (passedMs: number) => (ms += passedMs),
  }
}

it('reads an account once in five seconds, however many ask', async () => {
  const { read, cache, pass } = open()
  await Promise.all([cache.find('a'), cache.find('a')])
  pass(4_999)
  expect(await cache.find('a')).toEqual(account('a'))
  expect(read).toHaveBeenCalledTimes(1)
  pass(1)
  await cache.find('a')
  expect(read).toHaveBeenCalledTimes(2)
})

it('reads again what was dropped: one, or all', async () => {
  const { read, cache } = open()
  const askBoth = () => Promise.all([cache.find('a'), cache.find('b')])
  await askBoth()
  cache.drop('a')
  await askBoth()
  expect(read.mock.calls.flat()).toEqual(['a', 'b', 'a'])
  cache.drop()
  await askBoth()
  expect(read).toHaveBeenCalledTimes(5)
})

it('keeps no answer of a read that was under way when the account changed', async () => {
  const { read, cache } = open()
  let answer = (_: SessionUser | null): void => undefined
  read.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  const early = cache.find('a')
  cache.drop('a')
  answer(null)
  expect(await early).toBeNull()
  expect(await cache.find('a')).toEqual(account('a'))
})

it('keeps no failure', async () => {
  const { read, cache } = open()
  read.mockRejectedValueOnce(new Error('the database is away'))
  await expect(cache.find('a')).rejects.toThrow('the database is away')
  expect(await cache.find('a')).toEqual(account('a'))
})

it('forgets what is old, and keeps ten thousand at most', async () => {
  const { cache, pass } = open()
  for (let id = 0; id < 10_001; id += 1) await cache.find(String(id))
  expect(cache.size).toBe(10_000)
  pass(5_000)
  await cache.find('a')
  expect(cache.size).toBe(1)
})
