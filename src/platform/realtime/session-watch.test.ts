import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Caller } from '../kernel/caller'
import type { AccountChange } from '../ports/accounts'
import { createFakeClock } from '@/testing/fake-clock'
import { sessionOf } from './session-watch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE_MS = 60_000
const guest: Caller = { user: null, rank: 'guest', ownerKey: 'g:one' }

const watch = (caller?: Caller) => {
  const clock = createFakeClock()
  const leave = vi.fn()
  let change = (_: AccountChange): void => undefined
  const accounts = {
    watch: vi.fn((_: unknown, onChange: typeof change) => {
      change = onChange
      return leave
    }),
  }
  const user = { id: 'one', email: '', name: '', rank: 'user', locale: 'en' } as const
  const signedInUntilMs = clock.now().getTime() + MINUTE_MS
  const onEnd = vi.fn()
  const stop = sessionOf(
    { accounts: accounts as never, clock },
    caller ?? { user, rank: 'user', ownerKey: 'u:one', signedInUntilMs },
  )(onEnd)
  return { onEnd, leave, stop, accounts, change: (to: AccountChange) => change(to) }
}

it('ends when the token is over, and not before', () => {
  const { onEnd, leave } = watch()
  vi.advanceTimersByTime(MINUTE_MS - 1)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect([onEnd.mock.calls, leave.mock.calls.length]).toEqual([[['expired']], 1])
})

it('ends when the account changes, once', () => {
  const { onEnd, change } = watch()
  change('accountDeleted')
  vi.advanceTimersByTime(MINUTE_MS)
  expect(onEnd.mock.calls).toEqual([['accountDeleted']])
  expect(vi.getTimerCount()).toBe(0)
})

it('says nothing after it was stopped, and lets go of everything', () => {
  const { onEnd, leave, stop } = watch()
  stop()
  vi.advanceTimersByTime(MINUTE_MS)
  expect([onEnd.mock.calls.length, leave.mock.calls.length, vi.getTimerCount()]).toEqual([0, 1, 0])
})

it('never ends for a guest', () => {
  const { accounts } = watch(guest)
  expect([accounts.watch.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
