import type { SharedCalls } from '../kernel/shared-calls'
import type { Translate } from '../kernel/translate'
import type { Accounts } from './accounts'
import type { AuditHeads, AuditLog } from './audit'
import type { Clock } from './clock'
import type { Database } from './database'
import type { Failpoint } from './failpoint'
import type { FileStore } from './file-store'
import type { JobQueue } from './job-queue'
import type { Logger } from './logger'
import type { Mailer } from './mailer'
import type { PictureSizer } from './picture-sizer'
import type { RateLimiter } from './rate-limiter'
import type { RealtimeBus } from './realtime-bus'
import type { DigitalSourceType, RenderEngine } from './render-engine'
import type { SettingsSync, StudioSettings } from './studio-settings'

/** What web may know of an engine without running it. */
export interface EngineInfo {
  readonly id: string
  readonly digitalSourceType: DigitalSourceType
  readonly styles: readonly string[]
  /** True when a graphics card draws: then the quota of the rank for such pictures holds. */
  readonly usesGpu: boolean
  /** Expected seconds to the first file, for the estimate on the button. */
  readonly estimateSeconds: number
}

/** Every outside thing a slice may use, chosen once at start in the composition root. */
export interface Container {
  readonly settings: StudioSettings
  /** Keeps `settings` as they are stored. */
  readonly settingsSync: SettingsSync
  readonly accounts: Accounts
  readonly audit: AuditLog
  readonly auditHeads: AuditHeads
  readonly clock: Clock
  readonly database: Database
  readonly queue: JobQueue
  readonly bus: RealtimeBus
  readonly limiter: RateLimiter
  readonly files: FileStore
  readonly mailer: Mailer
  readonly log: Logger
  readonly translate: Translate
  /** First entry is what `auto` falls back to last; ids are unique. */
  readonly engineCatalog: readonly EngineInfo[]
  readonly failpoint: Failpoint
  /** For what many read at the same moment, e.g. the gallery's first page. */
  readonly shareCall: SharedCalls
  /** A new row id: UUID version 7 at the clock's time. */
  readonly newId: () => string
}

/** The worker's container: the only process that talks to engines. */
export interface WorkerContainer extends Container {
  readonly engines: ReadonlyMap<string, RenderEngine>
  readonly sizer: PictureSizer
}
