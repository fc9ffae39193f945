import type { Database } from '../ports/database'
import type { Logger } from '../ports/logger'
import type { RealtimeBus } from '../ports/realtime-bus'
import type { ChangeableSettings, SettingsSync, StudioSettings } from '../ports/studio-settings'
import { withStored, type StoredRow } from './stored-limits'

const CHANNEL = 'kadr.settings'
/** News may be lost on the way: nobody is behind for longer than this, and the time of one query. */
const LOOK_MS = 2_000

interface SyncParts {
  readonly defaults: StudioSettings
  readonly database: Database
  readonly bus: RealtimeBus
  readonly log: Logger
}

interface SyncedSettings {
  /** Its changeable parts are what was last read: do not spread it. */
  readonly settings: StudioSettings
  readonly settingsSync: SettingsSync
}

const readStored = async (database: Database): Promise<StoredRow> => {
  const [row] = await database.query<{ stored: StoredRow }>(
    'SELECT to_jsonb(l) AS stored FROM limits l ORDER BY l.id LIMIT 1',
  )
  return row?.stored ?? {}
}

/** One read after another: what was asked for while one is under way is answered by the next, which sees everything. */
const createReader = ({ defaults, database, log }: SyncParts) => {
  let current: ChangeableSettings = { registration: defaults.registration, limits: defaults.limits }
  let isFailing = false
  let last = Promise.resolve()

  const read = async (): Promise<void> => {
    try {
      current = withStored(await readStored(database), defaults)
      isFailing = false
    } catch (error) {
      // The last known values stay in force; said once, not every two seconds.
      if (!isFailing) log.warn({ err: error }, 'settings cannot be read, the last known ones stay')
      isFailing = true
    }
  }
  return {
    current: () => current,
    refresh: (): Promise<void> => (last = last.then(read)),
    settled: () => last,
  }
}

/** Settings of one process, kept in step with what is stored in the database. */
export const syncSettings = (parts: SyncParts): SyncedSettings => {
  const { defaults, bus, log } = parts
  const { current, refresh, settled } = createReader(parts)
  let timer: NodeJS.Timeout | undefined
  let unsubscribe: (() => Promise<void>) | undefined
  let isClosed = false

  const lookAgain = (): void => {
    if (isClosed) return
    timer = setTimeout(() => void refresh().then(lookAgain), LOOK_MS).unref()
  }
  const listen = async (): Promise<void> => {
    unsubscribe = await bus.subscribe(CHANNEL, () => void refresh())
  }
  const warn = (error: unknown): void =>
    log.warn({ err: error }, 'bus of settings failed: changes arrive within two seconds')

  return {
    settings: {
      ...defaults,
      get registration() {
        return current().registration
      },
      get limits() {
        return current().limits
      },
    },
    settingsSync: {
      async start() {
        // Not waited for: a bus that is down must not hold up the start.
        void listen().catch(warn)
        await refresh()
        lookAgain()
      },
      async announce() {
        await refresh()
        await bus.publish(CHANNEL, { type: 'changed', data: {} }).catch(warn)
      },
      async close() {
        isClosed = true
        clearTimeout(timer)
        await unsubscribe?.().catch(warn)
        await settled()
      },
    },
  }
}
