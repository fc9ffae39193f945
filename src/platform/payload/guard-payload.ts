import type { Caller } from '../kernel/caller'
import type { Container } from '../ports/container'
import { errorAnswer } from '../http/answers'
import { asDomainError } from '../http/as-domain-error'
import { clientAddress } from '../http/client-address'
import type { EndpointLimit } from '../http/endpoint'
import { readBytes } from '../http/json-body'
import { takeLimits } from '../http/limits'
import { requestLocale } from '../http/request-locale'
import { refuseCrossSite } from '../http/same-origin'

export interface PayloadGuardOptions {
  readonly container: Container
  readonly resolveCaller: (headers: Headers) => Promise<Caller>
}

const MINUTE_MS = 60_000
const LOGIN: EndpointLimit = {
  bucket: 'login',
  points: (limits) => limits.signInsPerTenMinutes,
  windowMs: 10 * MINUTE_MS,
  per: 'address',
  isFailClosed: true,
}
const RESET: EndpointLimit = {
  bucket: 'reset',
  points: (limits) => limits.resetsPerHour,
  windowMs: 60 * MINUTE_MS,
  per: 'address',
  isFailClosed: true,
}

const LIMIT_BY_PATH: Readonly<Record<string, EndpointLimit>> = {
  'api/users/login': LOGIN,
  'api/users/forgot-password': RESET,
  'api/users/reset-password': RESET,
}

/** A sign-in changes no account, and a new one nobody knows yet. */
const CHANGES = new Set(['PATCH', 'DELETE'])

/** The path as Payload compares it: decoded part by part, so that `log%69n` is no way around a limit. */
const partsOf = ({ url }: Request): string[] =>
  new URL(url).pathname.split('/').filter(Boolean).map(decodePart)

const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const limitOf = (request: Request): EndpointLimit | undefined =>
  request.method === 'POST' ? LIMIT_BY_PATH[partsOf(request).join('/')] : undefined

/** Announces to every process what was stored through Payload's routes, once it is committed. Globals are settings. */
const announceChange = async ({ accounts, settingsSync }: Container, request: Request): Promise<void> => {
  const [, area, id] = partsOf(request)
  if (area === 'globals') await settingsSync.announce()
  if (area === 'users' && CHANGES.has(request.method)) await accounts.announce(id)
}

/** Payload and GraphQL read a body to its end, however long: they are handed one that has been measured. */
const measured = async (request: Request): Promise<Request> =>
  request.body
    ? new Request(request.url, {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        body: new Uint8Array(await readBytes(request)),
      })
    : request

/**
 * What holds for our own endpoints holds for the routes that Payload makes: no requests sent by other sites' pages, limits,
 * a bounded body, a request id. Access is Payload's own.
 */
export const guardPayload =
  ({ container, resolveCaller }: PayloadGuardOptions) =>
  async (request: Request, next: (measured: Request) => Promise<Response>): Promise<Response> => {
    const requestId = container.newId()
    const answer = async (): Promise<Response> => {
      refuseCrossSite(request, container.settings.publicUrl)
      const caller = await resolveCaller(request.headers)
      const address = clientAddress(request.headers)
      await takeLimits(container, { limit: limitOf(request) }, { caller, address })
      const response = await next(await measured(request))
      if (request.method !== 'GET' && response.ok) await announceChange(container, request)
      return response
    }
    const refuse = (thrown: unknown): Response => {
      const error = asDomainError(thrown)
      if (error.status >= 500) {
        container.log.error({ err: error.cause ?? error, requestId, code: error.code }, 'request failed')
      }
      const locale = requestLocale(request.headers)
      return errorAnswer({ error, locale, requestId, translate: container.translate })
    }
    const response = await answer().catch(refuse)
    const headers = new Headers(response.headers)
    headers.set('x-request-id', requestId)
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
  }
