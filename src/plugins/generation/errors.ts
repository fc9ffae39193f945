import { defineErrors } from '@/platform/kernel/domain-error'

import { en } from './translations/errors/en'
import { pl } from './translations/errors/pl'

const STATUSES = defineErrors({
  'engine.failed': 502,
  'engine.timedOut': 504,
  'engine.unavailable': 503,
  'generation.addressExhausted': 429,
  'generation.idempotencyKeyInvalid': 400,
  'generation.idempotencyMismatch': 409,
  'generation.jobNotFound': 404,
  'generation.notCancellable': 409,
  'generation.notMovable': 409,
  'generation.notRetryable': 409,
  'generation.quotaExceeded': 429,
  'generation.unknownEngine': 400,
  'generation.unknownStyle': 400,
})

type GenerationErrors = typeof STATUSES

declare module '@/platform/kernel/domain-error' {
  interface ErrorStatuses extends GenerationErrors {}
}

/** What this slice refuses with. */
export const errors = { statuses: STATUSES, en, pl }
