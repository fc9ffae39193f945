import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Database } from '../ports/database'
import type { RealtimeBus, RealtimeEvent } from '../ports/realtime-bus'
import { parseEnv } from './env'
import { followSettings } from './follow-settings'
import { settingsOf } from './settings'

const LOG = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
const LONGEST_WAIT_MS = 5_000

const createStore = () => {
  let row: Record<string, unknown> | Error = {}
  const database: Database = {
    query: <Row extends object>() =>
      row instanceof Error ? Promise.reject(row) : Promise.resolve([{ stored: row }] as unknown as Row[]),
    close: () => Promise.resolve(),
  }
  return { database, store: (next: typeof row) => void (row = next) }
}

const createBus = (isLossy = false): RealtimeBus => {
  const listeners: ((event: RealtimeEvent) => void)[] = []
  return {
    publish: (_, event) => {
      if (!isLossy) for (const listener of listeners) listener(event)
      return Promise.resolve()
    },
    subscribe: (_, listener) => {
      listeners.push(listener)
      return Promise.resolve(() => Promise.resolve())
    },
    close: () => Promise.resolve(),
  }
}

const follow = (database: Database, bus: RealtimeBus) =>
  followSettings({ defaults: settingsOf(parseEnv({}), 'x'.repeat(32)), database, bus, log: LOG })

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
})
afterEach(() => vi.useRealTimers())

it('reads at the start, and at once when another process tells', async () => {
  const { database, store } = createStore()
  const bus = createBus()
  store({ submits_per_minute: 5 })
  const [here, there] = [follow(database, bus), follow(database, bus)]
  await Promise.all([here.follower.start(), there.follower.start()])
  expect(there.settings.limits.submitsPerMinute).toBe(5)
  store({ submits_per_minute: 6, registration: 'closed' })
  await here.follower.announce()
  expect(here.settings.limits.submitsPerMinute).toBe(6)
  await vi.advanceTimersByTimeAsync(0)
  expect(there.settings).toMatchObject({ registration: 'closed', limits: { submitsPerMinute: 6 } })
})

it('sees within five seconds what nobody told', async () => {
  const { database, store } = createStore()
  const [here, there] = [follow(database, createBus(true)), follow(database, createBus(true))]
  await there.follower.start()
  store({ submits_per_minute: 6 })
  await here.follower.announce()
  expect(there.settings.limits.submitsPerMinute).toBe(60)
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
  expect(there.settings.limits.submitsPerMinute).toBe(6)
})

it('keeps the last known values while the database is gone, says so once, and goes on afterwards', async () => {
  const { database, store } = createStore()
  store({ submits_per_minute: 5 })
  const { settings, follower } = follow(database, createBus())
  await follower.start()
  store(new Error('gone'))
  await vi.advanceTimersByTimeAsync(3 * LONGEST_WAIT_MS)
  expect(settings.limits.submitsPerMinute).toBe(5)
  expect(LOG.warn).toHaveBeenCalledTimes(1)
  store({})
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
  expect(settings.limits.submitsPerMinute).toBe(60)
})

it('looks no more once it is closed', async () => {
  const { database, store } = createStore()
  const { settings, follower } = follow(database, createBus())
  await follower.start()
  await follower.close()
  store({ submits_per_minute: 5 })
  await vi.advanceTimersByTimeAsync(2 * LONGEST_WAIT_MS)
  expect(settings.limits.submitsPerMinute).toBe(60)
})
