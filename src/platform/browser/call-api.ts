import { LOCALE_HEADER } from '../kernel/locale'

/** The API answered with its error envelope; `message` is a sentence in the page's language. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
    /** From `Retry-After`; null when the answer did not say. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message)
  }
}

/** Nobody answered, or not in our words: no network, the server down, a proxy's error page. Nobody knows what was done. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError'
}

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** Default 30,000. */
  readonly timeoutMs?: number
}

interface Refusal {
  readonly code?: string
  readonly message?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** Our envelope, or the one of Payload's own routes (`/api/users/…`), which has no codes. */
interface Envelope {
  readonly error?: Refusal
  readonly errors?: readonly { readonly message?: string }[]
}

const refusalOf = ({ error, errors }: Envelope): Refusal =>
  error ?? { code: errors?.[0] && 'payload.refused', message: errors?.[0]?.message }

const TIMEOUT_MS = 30_000

const headersOf = ({ body, headers }: CallOptions): HeadersInit => ({
  accept: 'application/json',
  'accept-language': document.documentElement.lang,
  [LOCALE_HEADER]: document.documentElement.lang,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...headers,
})

const send = async (path: string, options: CallOptions): Promise<Response> => {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      credentials: 'same-origin',
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new NoAnswerError(path, { cause })
  }
}

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch (cause) {
    throw new NoAnswerError(`${response.status} without JSON`, { cause })
  }
}

const retryAfterOf = (response: Response): number | null => {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return Number.isFinite(seconds) ? seconds : null
}

/**
 * Calls the product's API and gives its JSON answer.
 *
 * @throws ApiError when the API refused
 * @throws NoAnswerError when there was no answer, also after `timeoutMs`
 * @throws the signal's reason when aborted
 */
export const callApi = async <T>(path: string, options: CallOptions = {}): Promise<T> => {
  const response = await send(path, options)
  const answer = await jsonOf(response)
  if (response.ok) return answer as T
  const { code, message, fields } = refusalOf(answer as Envelope)
  if (!code || !message) throw new NoAnswerError(`${response.status} without an error envelope`)
  throw new ApiError(response.status, code, message, fields, retryAfterOf(response))
}
