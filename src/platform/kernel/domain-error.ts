/** HTTP status by error code. */
export type ErrorTable = Readonly<Record<string, number>>

const STATUSES = new Map<string, number>()

/**
 * Declares error codes with their HTTP status. The code is also the translation key: `errors.<code>` exists in each language,
 * with the parameters of the error. A slice does so in its `errors.ts`, which adds its codes to `ErrorStatuses` as well.
 */
export const defineErrors = <const Table extends ErrorTable>(table: Table): Table => {
  for (const [code, status] of Object.entries(table)) STATUSES.set(code, status)
  return table
}

/** What the platform itself refuses with. */
export const PLATFORM_ERRORS = defineErrors({
  'auth.required': 401,
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
})

type PlatformErrors = typeof PLATFORM_ERRORS

/** All codes of the product: slices add theirs by declaration merging. */
export interface ErrorStatuses extends PlatformErrors {}

export type ErrorCode = keyof ErrorStatuses

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

  /** HTTP status; 500 while the slice that declares the code has not been loaded. */
  get status(): number {
    return STATUSES.get(this.code) ?? 500
  }
}
