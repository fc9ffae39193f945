import type { Payload } from 'payload'

import { createApi } from '@/platform/http/api'
import { jsonAnswer } from '@/platform/http/answers'
import { openApiDocument } from '@/platform/http/openapi'
import { randomToken } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'
import { createEventHub } from '@/platform/realtime/event-hub'
import { composeWeb } from '@/platform/slices/compose-web'
import { slices } from '@/slices'

import packageJson from '../../../../package.json'
import { createResolveCaller, guestKeyOf } from '../../caller'

export interface ApiParts {
  readonly container: Container
  readonly getPayload: () => Promise<Payload>
  /** Aborted when the process has to end. */
  readonly closing: AbortSignal
}

export interface ComposedApi {
  /** Answers everything under `/api/v1`. */
  readonly answer: (request: Request) => Promise<Response>
  /** Ends the feeds of the slices; open streams end with `closing`. */
  readonly stop: () => Promise<void>
}

const OPENAPI_PATH = '/api/v1/openapi.json'

/** The whole API of one web process with its event hub. Knows nothing of Next.js, so that tests run the very same. */
export const composeApi = async ({ container, getPayload, closing }: ApiParts): Promise<ComposedApi> => {
  const hub = createEventHub(randomToken(6))
  const web = await composeWeb(slices)
  const endpoints = web.endpoints({ getPayload, hub, closing })
  const stop = await web.startFeeds({ container, hub })
  const resolveCaller = createResolveCaller(container)
  const api = createApi({ container, endpoints, resolveCaller, guestKey: guestKeyOf(container) })
  const document = openApiDocument(endpoints, packageJson.version)
  const answer = (request: Request): Promise<Response> =>
    new URL(request.url).pathname === OPENAPI_PATH && request.method === 'GET'
      ? Promise.resolve(jsonAnswer(200, document))
      : api(request)
  return { answer, stop }
}
