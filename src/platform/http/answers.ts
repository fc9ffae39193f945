import { FastResponse } from 'srvx/node'

import { type DomainError } from '../kernel/domain-error'
import type { Locale } from '../kernel/locale'
import type { Translate } from '../kernel/translate'

export interface ErrorEnvelope {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly fields?: Readonly<Record<string, string>>
    readonly requestId: string
  }
}

interface ErrorAnswerOptions {
  readonly error: DomainError
  readonly fields?: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly requestId: string
  readonly translate: Translate
}

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/** A `Response` that is written to the socket as it is, without a stream in between. */
export const jsonAnswer = (status: number, body: unknown): Response =>
  new FastResponse(JSON.stringify(body), { status, headers: JSON_HEADERS })

/** The one error envelope; `Retry-After` (whole seconds) where the error says when to come back. */
export const errorAnswer = ({
  error,
  fields,
  locale,
  requestId,
  translate,
}: ErrorAnswerOptions): Response => {
  const envelope: ErrorEnvelope = {
    error: {
      code: error.code,
      message: translate(locale, `errors.${error.code}`, error.params),
      ...(fields && Object.keys(fields).length > 0 ? { fields } : {}),
      requestId,
    },
  }
  const response = jsonAnswer(error.status, envelope)
  const retryAfterSeconds = error.params.retryAfterSeconds ?? (error.status === 503 ? 5 : undefined)
  if (retryAfterSeconds !== undefined) response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}
