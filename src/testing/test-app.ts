import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { closeContainer, createContainer } from '@/container'

import { createAccounts } from '@/platform/accounts/accounts'
import { syncSettings } from '@/platform/config/sync-settings'
import type { Container } from '@/platform/ports/container'
import type { RenderEngine } from '@/platform/ports/render-engine'
import type { Limits, StudioSettings } from '@/platform/ports/studio-settings'
import { createMediaFactory } from './factories/media'
import { createUserFactory, type SeededUser } from './factories/users'
import { chosenStores, type StoresKind } from './stores-kind'
import { createTempFolder } from './temp-folder'
import { createBusMaker } from './test-app-buses'
import { createTestClient, type TestClient } from './test-app-client'
import { createTestLog, type TestLog } from './test-app-log'
import { openPayload } from './test-app-payload'
import { openStores } from './test-app-stores'
import { startTestWeb, type TestWeb } from './test-app-web'
import { createDirectEngine, startTestWorker, withEngine, type TestWorker } from './test-app-worker'

export interface TestAppOptions {
  /** Default: what KADR_TEST_STORES says, else embedded. */
  readonly stores?: StoresKind
}

export type PartsOptions = Partial<Omit<Container, 'accounts' | 'follower' | 'settings'>> & {
  readonly settings?: Partial<Omit<StudioSettings, 'limits'>>
  readonly limits?: Partial<Limits>
}

export type WorkerOptions = PartsOptions & {
  /** Default: the draft engine, drawing in this process. */
  readonly engine?: RenderEngine
  /** Instead of `engine`. */
  readonly engines?: readonly RenderEngine[]
  /** Recovers jobs and looks for waiting ones every 200 ms, as the product does every second. Default: once, at its start. */
  readonly hasRecovery?: boolean
}

export type Who = SeededUser | 'guest'

export interface TestApp {
  readonly stores: StoresKind
  readonly container: Container
  readonly payload: Payload
  readonly log: TestLog
  /** A browser of somebody signed in, or of a new guest, at a network address of its own. */
  as(who: Who, web?: TestWeb): TestClient
  readonly seed: {
    readonly user: ReturnType<typeof createUserFactory>
    readonly media: ReturnType<typeof createMediaFactory>
  }
  /** One more web process over the same stores, with other settings or parts. */
  startWeb(parts?: PartsOptions): Promise<TestWeb>
  /** A worker process over the same stores; there is none at the start. */
  startWorker(options?: WorkerOptions): Promise<TestWorker>
  /** The container of one more process, e.g. to call a handler directly. */
  createParts(parts?: PartsOptions): Container
  /** The queue loses everything. */
  wipeQueue(): Promise<void>
  stop(): Promise<void>
}

const NO_LIMIT = '1000000'

/** The same for all test files of a worker, because Payload is configured once. */
const SECRET = randomBytes(24).toString('hex')

/** Read by the container, and by `payload.config.ts` when it is first loaded: set before. */
const setEnvironment = (env: Readonly<Record<string, string>>): void => {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    PUBLIC_URL: 'http://kadr.test',
    KADR_SECRET: SECRET,
    KADR_LOG_LEVEL: 'error',
    KADR_REQUESTS_PER_MINUTE_GUEST: NO_LIMIT,
    KADR_REQUESTS_PER_MINUTE_USER: NO_LIMIT,
    KADR_REQUESTS_PER_MINUTE_ADDRESS: NO_LIMIT,
    ...env,
  })
}

/**
 * The whole product in one process, on real stores: database migrated, Payload, API, files in a temporary folder; no web
 * server, and no worker until a test starts one. Call it once per test file: all files of a worker share one Payload.
 */
export const startTestApp = async ({
  stores: kind = chosenStores(),
}: TestAppOptions = {}): Promise<TestApp> => {
  const [stores, folder] = await Promise.all([openStores(kind), createTempFolder('app')])
  setEnvironment({ ...stores.env, KADR_DATA: join(folder.path, 'var') })
  const log = createTestLog()
  const createBus = createBusMaker(stores.env.REDIS_URL)
  const chosen = createContainer('web')
  await chosen.bus.close()
  const bus = createBus()
  const synced = syncSettings({ defaults: { ...chosen.settings }, database: chosen.database, bus, log })
  const container: Container = {
    ...chosen,
    ...synced,
    bus,
    log,
    accounts: createAccounts({ ...chosen, bus, log }),
  }
  const payload = await openPayload(stores.env.DATABASE_URL ?? '')
  const getPayload = (): Promise<Payload> => Promise.resolve(payload)
  const ends: (() => Promise<void>)[] = []

  const createParts = ({ settings, limits, ...parts }: PartsOptions = {}): Container => {
    const ownBus = parts.bus ?? createBus()
    ends.push(() => ownBus.close())
    const joined = { ...container, ...parts, bus: ownBus }
    const base = { ...joined, accounts: createAccounts(joined) }
    ends.push(() => base.accounts.close())
    const defaults = {
      ...container.settings,
      ...settings,
      limits: { ...container.settings.limits, ...limits },
    }
    const own = syncSettings({ ...base, defaults })
    ends.push(() => own.settingsSync.close())
    return { ...base, ...own }
  }
  const startWeb = async (parts: PartsOptions = {}): Promise<TestWeb> => {
    const web = await startTestWeb(createParts(parts), getPayload)
    ends.push(() => web.stop())
    return web
  }
  const startWorker = async ({
    engine = createDirectEngine(),
    engines = [engine],
    hasRecovery,
    ...parts
  }: WorkerOptions = {}): Promise<TestWorker> => {
    const worker = await startTestWorker(withEngine(createParts(parts), ...engines), { hasRecovery })
    ends.push(() => worker.stop())
    return worker
  }

  const web = await startTestWeb(container, getPayload)
  let clients = 0
  const as = (who: Who, { answer }: TestWeb = web): TestClient => {
    clients += 1
    return createTestClient({
      origin: container.settings.publicUrl,
      address: `198.51.${clients >> 8}.${clients & 255}`,
      cookies: who === 'guest' ? {} : who.cookies,
      answer,
    })
  }

  return {
    stores: kind,
    container,
    payload,
    log,
    as,
    seed: { user: createUserFactory(payload, container), media: createMediaFactory(container) },
    startWeb,
    startWorker,
    createParts,
    wipeQueue: () => stores.wipeQueue(container.database),
    async stop() {
      await web.stop()
      // Last started, first stopped; stopping twice is fine.
      for (const end of ends.reverse()) await end()
      await closeContainer(container)
      // Payload holds one connection for ever: its pool is never empty, and ends with the database.
      await stores.stop()
      await folder.remove()
    },
  }
}
