import { resolve } from 'node:path'

import { z } from 'zod'

import { FAILPOINTS } from '../ports/failpoint'
import { conflictsOf } from './conflicts'
import { isNetwork } from './network'
import { urlWith, oneOf, originWith, wholeNumber } from './described-schemas'

const PORT_MAX = 65_535

/** Every variable Kadr reads, with its default; the table in the README is checked against this list. */
export const EnvSchema = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('production'),
  /** Where the site listens. */
  PORT: wholeNumber(1, PORT_MAX).default(3_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** What people type; default `http://localhost:PORT`. */
  PUBLIC_URL: originWith('http:', 'https:').optional(),
  /** Folder of the embedded database, files, logs and secrets. */
  KADR_DATA: z.string().min(1).default('var'),
  /** PostgreSQL server; left out, the embedded database is used. */
  DATABASE_URL: urlWith('postgres:', 'postgresql:').optional(),
  /** Set by the launcher: what stands behind DATABASE_URL. */
  KADR_DATABASE: oneOf(['embedded', 'server']).default('server'),
  /** Redis server; left out, the queue lives in the database and events pass through the launcher. */
  REDIS_URL: urlWith('redis:', 'rediss:').optional(),
  /** Signs cookies and tokens; left out, the launcher makes one and keeps it in the data folder. */
  KADR_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  KADR_INSTANCE_NAME: z.string().trim().max(60, 'must have 60 characters at most').default(''),
  KADR_REGISTRATION: oneOf(['open', 'closed']).default('open'),
  KADR_GUEST_PICTURES_PER_DAY: wholeNumber(1, 10_000).default(5),
  KADR_REQUESTS_PER_MINUTE_GUEST: wholeNumber(1, 1_000_000).default(100),
  KADR_REQUESTS_PER_MINUTE_USER: wholeNumber(1, 1_000_000).default(1_000),
  KADR_REQUESTS_PER_MINUTE_ADDRESS: wholeNumber(1, 1_000_000).default(600),
  /** Reverse proxies in front, whose `X-Forwarded-For` is believed: addresses and CIDR blocks, with commas between. */
  KADR_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((network) => network.trim())
        .filter(Boolean),
    )
    .refine((networks) => networks.every(isNetwork), {
      error: 'must be addresses or CIDR blocks with commas between, e.g. 127.0.0.1,10.0.0.0/8',
    }),
  /** Jobs at once in each lane of a worker: drawing on its processor, waiting for graphics cards, media files, everything else. */
  KADR_WORKER_CONCURRENCY: wholeNumber(0, 64).default(2),
  KADR_GPU_CONCURRENCY: wholeNumber(0, 256).default(4),
  KADR_MEDIA_CONCURRENCY: wholeNumber(0, 64).default(1),
  KADR_IO_CONCURRENCY: wholeNumber(0, 64).default(2),
  /** A worker silent for this long loses its job to another; milliseconds. */
  KADR_LEASE_MS: wholeNumber(1_000, 600_000).default(15_000),
  /** An engine that has not drawn by then is stopped, and its job fails; milliseconds. */
  KADR_RENDER_TIMEOUT_MS: wholeNumber(1_000, 86_400_000).default(300_000),
  /** How often rows without a queue entry are looked for; milliseconds. Default 1,000 embedded, 5,000 with Redis. */
  KADR_RECONCILE_MS: wholeNumber(100, 60_000).optional(),
  /** For tests: the worker, or web, is ended by force at this moment of a job's first attempt. */
  KADR_FAIL_AT: oneOf(FAILPOINTS).optional(),
  /** Port of the worker's health page; 0 = none. Default 0. */
  WORKER_PORT: wholeNumber(0, PORT_MAX).default(0),
  KADR_LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error']).default('info'),
})

export type EnvSource = Readonly<Record<string, string | undefined>>

export interface Env extends Omit<z.infer<typeof EnvSchema>, 'PUBLIC_URL' | 'KADR_RECONCILE_MS'> {
  readonly PUBLIC_URL: string
  readonly KADR_RECONCILE_MS: number
}

export interface EnvFault {
  readonly name: string
  readonly message: string
}

/** All faults of an environment at once: nobody should correct five variables in five starts. */
export class EnvError extends Error {
  override readonly name = 'EnvError'

  constructor(readonly faults: readonly EnvFault[]) {
    super(faults.map(({ name, message }) => `${name}: ${message}`).join('\n'))
  }
}

const withoutEmpty = (source: EnvSource): EnvSource =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))

type Parsed = z.infer<typeof EnvSchema>

/** Settings that are right by themselves: the others say so of their own. */
const readableOf = (source: EnvSource): Partial<Parsed> =>
  Object.fromEntries(
    Object.entries(EnvSchema.shape).flatMap(([name, schema]) => {
      const { success, data } = schema.safeParse(source[name])
      return success ? [[name, data]] : []
    }),
  )

const ORDER = Object.keys(EnvSchema.shape)

const faultsOf = (source: EnvSource): EnvFault[] => {
  const issues = EnvSchema.safeParse(source).error?.issues ?? []
  const wrong = issues.map(({ path, message }) => ({ name: path.join('.'), message }))
  return [...wrong, ...conflictsOf(readableOf(source))].sort(
    (a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
  )
}

/**
 * Reads and checks the environment; an empty value counts as left out.
 *
 * @throws EnvError with every fault, those of settings that conflict with each other included, in the order of the schema
 */
export const parseEnv = (environment: EnvSource): Env => {
  const source = withoutEmpty(environment)
  const faults = faultsOf(source)
  if (faults.length > 0) throw new EnvError(faults)
  const env = EnvSchema.parse(source)
  return {
    ...env,
    KADR_DATA: resolve(env.KADR_DATA),
    PUBLIC_URL: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin,
    KADR_RECONCILE_MS: env.KADR_RECONCILE_MS ?? (env.REDIS_URL ? 5_000 : 1_000),
  }
}

/** The environment of this process. While building nothing is connected, so nothing has to be set. */
export const loadEnv = (): Env => parseEnv(process.env)

/** True while pages are built or types generated: no server is reachable and no secret is known. */
export const isBuilding = (): boolean => process.env.KADR_PHASE === 'build'
