import type { Payload } from 'payload'

import { composeApi } from '@/app/api/v1/compose-api'
import { createResolveCaller } from '@/app/caller'

import { readinessAnswer } from '@/platform/health/answer'
import { boundGraphql } from '@/platform/payload/graphql-bounds'
import { guardPayload } from '@/platform/payload/guard-payload'
import type { Container } from '@/platform/ports/container'

export interface TestWeb {
  readonly container: Container
  /** Answers as the web process would, whatever the path. */
  readonly answer: (request: Request) => Promise<Response>
  /** Aborted when the process has to end: open event streams close. */
  stop(): Promise<void>
}

type Handler = (request: Request) => Promise<Response>

/** As Next.js cuts the path for `src/app/(payload)/api/[...slug]`. */
const slugOf = ({ url }: Request): string[] =>
  new URL(url).pathname
    .split('/')
    .filter(Boolean)
    .slice(1)
    .map((part) => decodeURIComponent(part))

/** Payload's REST and GraphQL handlers behind our border, as in `src/app/(payload)/api`. */
const payloadHandler = async (container: Container): Promise<Handler> => {
  const [{ GRAPHQL_POST, REST_GET }, { default: config }] = await Promise.all([
    import('@payloadcms/next/routes'),
    import('@payload-config'),
  ])
  const graphql = boundGraphql(GRAPHQL_POST(config))
  // One function answers every method of REST.
  const rest = REST_GET(config)
  const guard = guardPayload({ container, resolveCaller: createResolveCaller(container) })
  const handle: Handler = (request) =>
    new URL(request.url).pathname === '/api/graphql' && request.method === 'POST'
      ? graphql(request)
      : rest(request, { params: Promise.resolve({ slug: slugOf(request) }) })
  return (request) => guard(request, handle)
}

/** One web process of the app: the API with its event hub, Payload's routes, the health page. */
export const startTestWeb = async (
  container: Container,
  getPayload: () => Promise<Payload>,
): Promise<TestWeb> => {
  const closing = new AbortController()
  await container.settingsSync.start()
  container.accounts.start()
  const api = await composeApi({ container, getPayload, closing: closing.signal })
  const payload = await payloadHandler(container)
  return {
    container,
    answer(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/api/health/ready') return readinessAnswer(container)
      return pathname.startsWith('/api/v1/') ? api.answer(request) : payload(request)
    },
    async stop() {
      closing.abort()
      await api.stop()
    },
  }
}
