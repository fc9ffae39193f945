import type { Limits, StudioSettings } from '../ports/studio-settings'
import type { Env } from './env'

/** Limits where the Super Admin has set none. */
export const defaultLimits = (env: Env): Limits => ({
  requestsPerMinute: {
    guest: env.KADR_REQUESTS_PER_MINUTE_GUEST,
    user: env.KADR_REQUESTS_PER_MINUTE_USER,
    address: env.KADR_REQUESTS_PER_MINUTE_ADDRESS,
  },
  signInsPerTenMinutes: 20,
  registrationsPerTenMinutes: 20,
  resetsPerHour: 10,
  submitsPerMinute: 60,
  draftPicturesPerDay: {
    guest: env.KADR_GUEST_PICTURES_PER_DAY,
    user: null,
    creator: null,
    admin: null,
    'super-admin': null,
  },
  gpuPicturesPerDay: { guest: 0, user: 20, creator: 200, admin: null, 'super-admin': null },
  guestsPerAddress: 20,
  queueWeight: { guest: 1, user: 2, creator: 3, admin: 3, 'super-admin': 3 },
})

/** What slices may know of the environment. */
export const settingsOf = (env: Env, secret: string): StudioSettings => ({
  publicUrl: env.PUBLIC_URL,
  isSecure: env.PUBLIC_URL.startsWith('https://'),
  instanceName: env.KADR_INSTANCE_NAME,
  secret,
  registration: env.KADR_REGISTRATION,
  limits: defaultLimits(env),
  leaseMs: env.KADR_LEASE_MS,
  renderTimeoutMs: env.KADR_RENDER_TIMEOUT_MS,
  reconcileMs: env.KADR_RECONCILE_MS,
  lanes: {
    cpu: env.KADR_WORKER_CONCURRENCY,
    gpu: env.KADR_GPU_CONCURRENCY,
    media: env.KADR_MEDIA_CONCURRENCY,
    io: env.KADR_IO_CONCURRENCY,
  },
})
