import { DRAFT_STYLES } from '@/engines/draft/styles/style'
import { translate } from '@/messages'
import { createAccounts } from '@/platform/accounts/accounts'
import { createIpcBus } from '@/platform/adapters/embedded/ipc-bus'
import { createDiskFileStore } from '@/platform/adapters/embedded/disk-file-store'
import { createMemoryRateLimiter } from '@/platform/adapters/embedded/memory-rate-limiter'
import { createPostgresJobQueue } from '@/platform/adapters/embedded/postgres-job-queue'
import { createFailpoint } from '@/platform/adapters/failpoint'
import { createLogger } from '@/platform/adapters/logger'
import { createMailboxMailer } from '@/platform/adapters/mailbox-mailer'
import { createDatabase } from '@/platform/adapters/postgres/database'
import { createRedisBus } from '@/platform/adapters/production/redis-bus'
import { createRedisJobQueue } from '@/platform/adapters/production/redis-job-queue'
import { createRedisRateLimiter } from '@/platform/adapters/production/redis-rate-limiter'
import { createSystemClock } from '@/platform/adapters/system-clock'
import { ADDRESS_KEY } from '@/platform/kernel/address-hash'
import { createAuditLog } from '@/platform/adapters/postgres/audit-log'
import { createHeadsFile } from '@/platform/adapters/audit-heads-file'
import { isBuilding, loadEnv, type Env } from '@/platform/config/env'
import { syncSettings } from '@/platform/config/sync-settings'
import { deriveKey, requireSecret } from '@/platform/config/secret'
import { settingsOf } from '@/platform/config/settings'
import { instancePaths } from '@/platform/instance/paths'
import { createSharedCalls } from '@/platform/kernel/shared-calls'
import { uuidv7 } from '@/platform/kernel/ids'
import type { Container, EngineInfo } from '@/platform/ports/container'

/** Which process this is: names its log lines. */
export type ProcessName = 'cli' | 'launcher' | 'web' | 'worker'

/** Own SQL of one process; Payload keeps a pool of its own beside it. The embedded server has 30 connections in all. */
const CONNECTIONS_MAX = 4
const ENGINE_CATALOG: readonly EngineInfo[] = [
  {
    id: 'draft',
    digitalSourceType: 'algorithmicMedia',
    styles: DRAFT_STYLES,
    usesGpu: false,
    estimateSeconds: 1,
  },
]

const requireDatabase = (env: Env): string => {
  if (env.DATABASE_URL) return env.DATABASE_URL
  throw new Error('DATABASE_URL is not set: start Kadr with `make start`, or set it')
}

/** Chooses every adapter once, from the environment. Nothing is connected before it is used. */
export const createContainer = (name: ProcessName, env: Env = loadEnv()): Container => {
  const log = createLogger(name, env.KADR_LOG_LEVEL)
  const clock = createSystemClock()
  const newId = () => uuidv7(clock.now().getTime())
  const connectionString = requireDatabase(env)
  const warn = (what: string) => (error: Error) => log.warn({ err: error }, what)
  const database = createDatabase({
    connectionString,
    maxConnections: CONNECTIONS_MAX,
    keepsPlans: env.KADR_DATABASE === 'server',
    onError: warn('database connection lost'),
  })
  const redis = env.REDIS_URL
  const bus = redis
    ? createRedisBus({ url: redis, onError: warn('event connection lost') })
    : createIpcBus(process)
  const defaults = settingsOf(env, requireSecret(env.KADR_SECRET, isBuilding()))
  const queueOptions = { takeoverMs: env.KADR_LEASE_MS, onError: warn('queue connection lost') }
  return {
    ...syncSettings({ defaults, database, bus, log }),
    accounts: createAccounts({ database, bus, clock, log }),
    audit: createAuditLog(database, deriveKey(defaults.secret, ADDRESS_KEY)),
    auditHeads: createHeadsFile(instancePaths(env.KADR_DATA).auditHeads),
    clock,
    database,
    queue: redis
      ? createRedisJobQueue({ url: redis, ...queueOptions })
      : createPostgresJobQueue({ connectionString, ...queueOptions }),
    bus,
    limiter: redis
      ? createRedisRateLimiter({ url: redis, onError: warn('limiter connection lost') })
      : createMemoryRateLimiter(),
    files: createDiskFileStore({ root: instancePaths(env.KADR_DATA).files }),
    mailer: createMailboxMailer({ database, clock, newId }),
    log,
    translate,
    engineCatalog: ENGINE_CATALOG,
    failpoint: createFailpoint(env.KADR_FAIL_AT),
    shareCall: createSharedCalls(),
    newId,
  }
}

export const closeContainer = async (container: Container): Promise<void> => {
  const { queue, bus, limiter, files, mailer, database, settingsSync, accounts } = container
  await settingsSync.close()
  await accounts.close()
  await Promise.all([queue.close(), bus.close(), limiter.close(), files.close(), mailer.close()])
  await database.close()
}

const KEY = Symbol.for('kadr.container')
type Global = typeof globalThis & { [KEY]?: Container }

/** The web process's container: one, however many bundles of the server ask for it. */
export const getContainer = async (): Promise<Container> => {
  const scope = globalThis as Global
  return (scope[KEY] ??= createContainer('web'))
}
