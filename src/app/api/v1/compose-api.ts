import type { Payload } from 'payload'

import { createRegistry } from '@/job-registry'
import { createApi } from '@/platform/http/api'
import { jsonAnswer } from '@/platform/http/answers'
import { openApiDocument } from '@/platform/http/openapi'
import { startJobFeed } from '@/platform/jobs/feed'
import { randomToken } from '@/platform/kernel/ids'
import type { Container } from '@/platform/ports/container'
import { createEventHub } from '@/platform/realtime/event-hub'
import { announceMedia } from '@/plugins/library/server'

import packageJson from '../../../../package.json'
import { createResolveCaller, guestKeyOf } from '../../caller'
import { createEndpoints } from './endpoints'

export interface ApiParts {
  readonly container: Container
  readonly getPayload: () => Promise<Payload>
  /** Aborted when the process is told to end. */
  readonly closing: AbortSignal
}

export interface ComposedApi {
  /** Answers everything under `/api/v1`. */
  readonly answer: (request: Request) => Promise<Response>
  /** Stops listening for news of jobs; open streams end with `closing`. */
  readonly stop: () => Promise<void>
}

const OPENAPI_PATH = '/api/v1/openapi.json'

/** The whole API of one web process with its event hub. Knows nothing of Next.js, so that tests run the very same. */
export const composeApi = async ({ container, getPayload, closing }: ApiParts): Promise<ComposedApi> => {
  const hub = createEventHub(randomToken(6))
  const stop = await startJobFeed({
    container,
    hub,
    registry: createRegistry(),
    onDone: (job) => announceMedia(container, hub, job),
  })
  const endpoints = createEndpoints({ getPayload, hub, closing })
  const resolveCaller = createResolveCaller(container)
  const api = createApi({ container, endpoints, resolveCaller, guestKey: guestKeyOf(container) })
  const document = openApiDocument(endpoints, packageJson.version)
  const answer = (request: Request): Promise<Response> =>
    new URL(request.url).pathname === OPENAPI_PATH && request.method === 'GET'
      ? Promise.resolve(jsonAnswer(200, document))
      : api(request)
  return { answer, stop }
}
