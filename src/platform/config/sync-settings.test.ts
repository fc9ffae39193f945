import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Database } from '../ports/database'
import type { RealtimeBus, RealtimeEvent } from '../ports/realtime-bus'
import { parseEnv } from './env'
import { syncSettings } from './sync-settings'
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

const createSync = (database: Database, bus: RealtimeBus) =>
  syncSettings({ defaults: settingsOf(parseEnv({}), 'x'.repeat(32)), database, bus, log: LOG })

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
})
afterEach(() => vi.useRealTimers())

it('reads at the start, and at once when another process announces a change', async () => {
  const { database, store } = createStore()
  const bus = createBus()
  store({ submits_per_minute: 5 })
  const [here, there] = [createSync(database, bus), createSync(database, bus)]
  await Promise.all([here.settingsSync.start(), there.settingsSync.start()])
  expect(there.settings.limits.submitsPerMinute).toBe(5)
  store({ submits_per_minute: 6, registration: 'closed' })
  await here.settingsSync.announce()
  expect(here.settings.limits.submitsPerMinute).toBe(6)
  await vi.advanceTimersByTimeAsync(0)
  expect(there.settings).toMatchObject({ registration: 'closed', limits: { submitsPerMinute: 6 } })
})

it('sees within five seconds a change that nobody announced', async () => {
  const { database, store } = createStore()
  const [here, there] = [createSync(database, createBus(true)), createSync(database, createBus(true))]
  await there.settingsSync.start()
  store({ submits_per_minute: 6 })
  await here.settingsSync.announce()
  expect(there.settings.limits.submitsPerMinute).toBe(60)
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
  expect(there.settings.limits.submitsPerMinute).toBe(6)
})

it('keeps the last known values while the database is away, logs it once, and goes on afterwards', async () => {
  const { database, store } = createStore()
  store({ submits_per_minute: 5 })
  const { settings, settingsSync } = createSync(database, createBus())
  await settingsSync.start()
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
  const { settings, settingsSync } = createSync(database, createBus())
  await settingsSync.start()
  await settingsSync.close()
  store({ submits_per_minute: 5 })
  await vi.advanceTimersByTimeAsync(2 * LONGEST_WAIT_MS)
  expect(settings.limits.submitsPerMinute).toBe(60)
})
