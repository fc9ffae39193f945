import { z } from 'zod'

import { guestOwnerKey, type Caller } from '../kernel/caller'
import { DomainError } from '../kernel/domain-error'
import type { Locale } from '../kernel/locale'
import { isAtLeast } from '../kernel/rank'
import type { Container } from '../ports/container'
import { errorAnswer, jsonAnswer } from './answers'
import { asDomainError } from './as-domain-error'
import type { Endpoint, EndpointAnswer } from './endpoint'
import { guestCookie, repeatableGuestId } from './guest-cookie'
import { readJsonBody } from './json-body'
import { takeLimits } from './limits'
import { clientAddress } from './client-address'
import { requestLocale } from './request-locale'
import { createRouter, type RouteMatch } from './router'
import { refuseCrossSite } from './same-origin'
import { fieldSentences } from './validation'

export interface ApiOptions {
  readonly container: Container
  readonly endpoints: readonly Endpoint[]
  /** Who is asking; reads cookies and tokens, never changes anything. */
  readonly resolveCaller: (headers: Headers) => Promise<Caller>
  readonly guestKey: Buffer
}

interface RequestState {
  readonly request: Request
  readonly requestId: string
  readonly setCookies: string[]
  locale: Locale
}

const parse = (schema: z.ZodType | undefined, value: unknown): unknown =>
  schema ? schema.parse(value, { reportInput: true }) : undefined

const queryOf = (url: URL): Record<string, string> => Object.fromEntries(url.searchParams)

const toResponse = (answer: EndpointAnswer): Response => {
  if ('response' in answer) return answer.response
  const { status, data, nextCursor } = answer
  return jsonAnswer(status, nextCursor === undefined ? { data } : { data, nextCursor })
}

const findEndpoint = (route: ReturnType<typeof createRouter>, request: Request, url: URL): RouteMatch => {
  const result = route(request.method, url.pathname.replace(/^\/api\/v1/, ''))
  if (!result) throw new DomainError('request.notFound')
  if ('allowed' in result) throw new DomainError('request.methodNotAllowed')
  return result
}

/** Limits first, then rank: guessing costs as much as asking. */
const admit = async (container: Container, endpoint: Endpoint, caller: Caller, address: string) => {
  await takeLimits(container, endpoint, { caller, address })
  if (isAtLeast(caller.rank, endpoint.minRank)) return
  throw new DomainError(caller.user ? 'rank.tooLow' : 'auth.required')
}

/** Gives a guest who writes for the first time a cookie, and the key that it stands for. */
const ownerKeyMaker = (
  { container, guestKey }: ApiOptions,
  caller: Caller,
  state: RequestState,
  body: unknown,
) => {
  let ownerKey = caller.ownerKey
  return (idempotencyKey: string) => {
    if (ownerKey) return ownerKey
    const address = clientAddress(state.request.headers)
    const guestId =
      repeatableGuestId(guestKey, idempotencyKey, [address, JSON.stringify(body)]) ?? container.newId()
    state.setCookies.push(guestCookie(guestId, guestKey, container.settings.isSecure))
    return (ownerKey = guestOwnerKey(guestId))
  }
}

const refusal = (container: Container, thrown: unknown, state: RequestState): Response => {
  const error = asDomainError(thrown)
  const { locale, requestId } = state
  // A refused guest has made nothing, so there is nothing to find again.
  if (error.status < 500) state.setCookies.length = 0
  if (error.status >= 500) {
    container.log.error({ err: error.cause ?? error, requestId, code: error.code }, 'request failed')
  }
  const fields =
    thrown instanceof z.ZodError ? fieldSentences(thrown, container.translate, locale) : undefined
  return errorAnswer({ error, fields, locale, requestId, translate: container.translate })
}

/** A `Request → Response` function for everything under `/api/v1`; knows nothing of Next. */
export const createApi = (options: ApiOptions) => {
  const { container, resolveCaller } = options
  const route = createRouter(options.endpoints)

  const answer = async (state: RequestState): Promise<Response> => {
    const { request, requestId } = state
    const url = new URL(request.url)
    const { endpoint, params } = findEndpoint(route, request, url)
    refuseCrossSite(request, container.settings.publicUrl)
    const caller = await resolveCaller(request.headers)
    state.locale = requestLocale(request.headers, caller.user?.locale)
    const address = clientAddress(request.headers)
    await admit(container, endpoint, caller, address)
    const query = parse(endpoint.query ?? z.strictObject({}), queryOf(url))
    const body = endpoint.body ? parse(endpoint.body, await readJsonBody(request)) : undefined
    const ensureOwnerKey = ownerKeyMaker(options, caller, state, body)
    const { locale } = state
    const call = {
      body,
      query,
      params,
      caller,
      ensureOwnerKey,
      locale,
      address,
      request,
      requestId,
      container,
    }
    return toResponse(await endpoint.handler(call))
  }

  return async (request: Request): Promise<Response> => {
    const state: RequestState = {
      request,
      requestId: container.newId(),
      setCookies: [],
      locale: requestLocale(request.headers),
    }
    const response = await answer(state).catch((error: unknown) => refusal(container, error, state))
    response.headers.set('x-request-id', state.requestId)
    for (const cookie of state.setCookies) response.headers.append('set-cookie', cookie)
    return response
  }
}
