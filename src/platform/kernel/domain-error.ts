/**
 * One table decides the HTTP status of every error code. The code is also the translation key: `errors.<code>`
 * exists in each language, with the parameters of the error. Slices add their codes here, in alphabetical order.
 */
export const STATUS_BY_CODE = {
  'account.emailTaken': 409,
  'account.registrationClosed': 403,
  'auth.required': 401,
  'auth.setupLinkInvalid': 410,
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
  'media.linkExpiryInvalid': 400,
  'media.notFound': 404,
  'rank.tooLow': 403,
  'request.crossSite': 403,
  'request.invalid': 400,
  'request.methodNotAllowed': 405,
  'request.notFound': 404,
  'request.notJson': 400,
  'request.queryTooLarge': 400,
  'request.rateLimited': 429,
  'request.tooLarge': 413,
  'request.unsupportedType': 415,
  'server.internal': 500,
  'server.unavailable': 503,
  'storage.full': 507,
} as const

export type ErrorCode = keyof typeof STATUS_BY_CODE

/** Parameters of an error's sentence; also carries `retryAfterSeconds` where the status is 429 or 503. */
export type ErrorParams = Readonly<Record<string, string | number>>

/** What a slice throws when a rule of the product says no. Never carries user-facing text: the border translates the code. */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }

  get status(): number {
    return STATUS_BY_CODE[this.code]
  }
}
