import type { z } from 'zod'

import { PEER_HEADER } from '@/platform/http/client-address'
import type { ErrorEnvelope } from '@/platform/http/answers'
import { readEvents, type TestEvents } from './test-app-events'

type HeaderMap = Readonly<Record<string, string>>

export interface TestAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
  readonly text: string
  /** The body parsed as JSON; throws when it is none. */
  readonly json: Record<string, unknown>
  /** `data` of a good answer; throws when it does not fit the contract's schema. */
  data<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
  /** `error` of a refusal. */
  readonly error: ErrorEnvelope['error']
}

export interface RequestOptions {
  readonly headers?: HeaderMap
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, instead of `json`. */
  readonly body?: BodyInit
}

/** One browser: keeps its cookies, always comes from the same network address. */
export interface TestClient {
  readonly cookies: Map<string, string>
  request(method: string, path: string, options?: RequestOptions): Promise<TestAnswer>
  get(path: string, headers?: HeaderMap): Promise<TestAnswer>
  head(path: string, headers?: HeaderMap): Promise<TestAnswer>
  post(path: string, json?: unknown, headers?: HeaderMap): Promise<TestAnswer>
  patch(path: string, json?: unknown, headers?: HeaderMap): Promise<TestAnswer>
  delete(path: string, headers?: HeaderMap): Promise<TestAnswer>
  /** Opens the event stream. */
  events(headers?: HeaderMap, query?: string): Promise<TestEvents>
}

export interface ClientOptions {
  readonly origin: string
  readonly address: string
  readonly cookies?: HeaderMap
  readonly answer: (request: Request) => Promise<Response>
}

const read = async (response: Response): Promise<TestAnswer> => {
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    get json() {
      return JSON.parse(text) as Record<string, unknown>
    },
    data: (schema) => schema.parse((JSON.parse(text) as { data: unknown }).data),
    get error() {
      return (JSON.parse(text) as ErrorEnvelope).error
    },
  }
}

const keepCookies = (jar: Map<string, string>, response: Response): void => {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
}

export const createTestClient = ({ origin, address, cookies, answer }: ClientOptions): TestClient => {
  const jar = new Map(Object.entries(cookies ?? {}))

  const send = async (
    method: string,
    path: string,
    { headers, json, body }: RequestOptions,
  ): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await answer(
      new Request(new URL(path, origin), {
        method,
        headers: {
          host: new URL(origin).host,
          [PEER_HEADER]: address,
          'sec-fetch-site': 'same-origin',
          ...(cookie ? { cookie } : {}),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body ?? (json === undefined ? undefined : JSON.stringify(json)),
      }),
    )
    keepCookies(jar, response)
    return response
  }

  const request: TestClient['request'] = async (method, path, options = {}) =>
    read(await send(method, path, options))

  return {
    cookies: jar,
    request,
    get: (path, headers) => request('GET', path, { headers }),
    head: (path, headers) => request('HEAD', path, { headers }),
    post: (path, json, headers) => request('POST', path, { json, headers }),
    patch: (path, json, headers) => request('PATCH', path, { json, headers }),
    delete: (path, headers) => request('DELETE', path, { headers }),
    events: async (headers, query = '') =>
      readEvents(await send('GET', `/api/v1/events${query}`, { headers })),
  }
}
