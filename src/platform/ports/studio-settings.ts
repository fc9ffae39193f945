import type { LaneSlots } from '../kernel/lane'
import type { Rank } from '../kernel/rank'

/** Pictures in 24 hours by rank; null is no limit, 0 is none at all. */
export type PicturesPerDay = Readonly<Record<Rank, number | null>>

/** Limits in force now: what the Super Admin has set, else what the environment or Kadr itself says. */
export interface Limits {
  readonly requestsPerMinute: {
    /** Of a network address, from people who are not signed in. */
    readonly guest: number
    /** Of an account, wherever it comes from. */
    readonly user: number
    /** Of a network address, from people who are signed in. */
    readonly address: number
  }
  /** Tries to sign in from one network address. */
  readonly signInsPerTenMinutes: number
  /** Of one network address. */
  readonly registrationsPerTenMinutes: number
  /** Forgotten passwords, from one network address. */
  readonly resetsPerHour: number
  /** Orders of pictures, of an account or of a guest's network address. */
  readonly submitsPerMinute: number
  readonly draftPicturesPerDay: PicturesPerDay & { readonly guest: number }
  readonly gpuPicturesPerDay: PicturesPerDay
  /** Guests behind one network address who may use up their day. */
  readonly guestsPerAddress: number
  /** Share of a rank in the queue, against the others; 1 to 100. */
  readonly queueWeight: Readonly<Record<Rank, number>>
}

/** What the Super Admin changes while the studio runs: a new value is in force in every process within five seconds. */
export interface ChangeableSettings {
  readonly registration: 'open' | 'closed'
  readonly limits: Limits
}

/**
 * Settings of this instance that slices read. What is changeable is read anew at each use, never kept; the rest comes from
 * the environment, validated at start.
 */
export interface StudioSettings extends ChangeableSettings {
  /** Origin that people type, without a trailing slash, e.g. `https://kadr.example.org`. */
  readonly publicUrl: string
  /** True when `publicUrl` is https: cookies are `Secure`, HSTS is sent. */
  readonly isSecure: boolean
  readonly instanceName: string
  /** Key material for signing cookies and tokens; ≥ 32 characters. Derive a key per purpose, never use it raw. */
  readonly secret: string
  /** How long a worker may be silent before its job is given to another; milliseconds. */
  readonly leaseMs: number
  /** How long an engine may draw one job before it is stopped; milliseconds. */
  readonly renderTimeoutMs: number
  /** How often rows without a queue entry are looked for; milliseconds. */
  readonly reconcileMs: number
  /** Jobs that one worker runs at once, by lane. */
  readonly lanes: LaneSlots
}

/** Keeps the changeable settings of this process in step with the stored ones. */
export interface SettingsSync {
  /** Reads them, then stays in step: at once when a change is announced, and every two seconds in case one was lost. Never rejects. */
  start(): Promise<void>
  /** Announces to every process, this one first, that something was stored. Never rejects. */
  announce(): Promise<void>
  close(): Promise<void>
}
