import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { JSON_BODY_MAX_BYTES } from '@/platform/http/json-body'
import type { Endpoint } from '@/platform/http/endpoint'
import { createEventHub } from '@/platform/realtime/event-hub'
import type { SeededUser } from '@/testing/factories/users'
import { checkRows } from '@/testing/check-rows'
import { expectRefusal, type Refusal } from '@/testing/refusals'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestWeb } from '@/testing/test-app-web'
import type { RequestOptions, TestAnswer, TestClient } from '@/testing/test-app-client'

import { createEndpoints } from './endpoints'

const endpoints = await createEndpoints({
  getPayload: () => Promise.reject(new Error('not asked here')),
  hub: createEventHub('test'),
  closing: new AbortController().signal,
})

let app: TestApp
/** Bad input is tried more often than a minute allows. */
let web: TestWeb
let english: SeededUser
let polish: SeededUser
/** One picture and one job of somebody else's. */
let foreign: { media: string; job: string }

beforeAll(async () => {
  app = await startTestApp()
  web = await app.startWeb({ limits: { submitsPerMinute: 100_000 } })
  english = await app.seed.user('user')
  polish = await app.seed.user('user', { locale: 'pl' })
  const stranger = await app.seed.user('creator')
  const { id } = await app.seed.media({ ownerKey: stranger.ownerKey })
  const headers = { 'idempotency-key': 'a-job-of-a-stranger' }
  const job = await app
    .as(stranger)
    .post('/api/v1/generation/jobs', { kind: 'image', prompt: 'a secret' }, headers)
  foreign = { media: id, job: (job.json.data as { id: string }).id }
})
afterAll(() => app.stop())

/** At addresses of their own: a refusal counts towards the limits as everything else. */
const refuses = (send: (client: TestClient) => Promise<TestAnswer>, refusal: Refusal): Promise<void> =>
  expectRefusal(app, { english: app.as(english, web), polish: app.as(polish, web) }, send, refusal)

/** Every one of the first with every one of the second. */
const combine = <One, Other>(first: readonly One[], second: readonly Other[]) =>
  first.flatMap((one) => second.map((other) => [one, other] as const))

/** Hundreds of requests, on a machine that is busy with other tests. */
const LONG = { timeout: 240_000 }

const named = (list: readonly Endpoint[]): [string, Endpoint][] =>
  list.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint])

const SOME_ID = '01a20954-0000-7000-8000-000000000001'
const pathOf = ({ path }: Endpoint, id = SOME_ID): string => `/api/v1${path.replace(':id', id)}`

const JSON_TYPE = { 'content-type': 'application/json' }
const DEEP = 50_000
const TEN_MEGABYTES = 10 * 1_024 * 1_024

const BODIES: readonly [string, RequestOptions, Refusal][] = [
  ['nothing', { body: '', headers: JSON_TYPE }, { status: 400, code: 'request.notJson' }],
  ['half an object', { body: '{"a":', headers: JSON_TYPE }, { status: 400, code: 'request.notJson' }],
  [
    'broken UTF-8',
    { body: Buffer.from([0x22, 0xff, 0x22]), headers: JSON_TYPE },
    { status: 400, code: 'request.notJson' },
  ],
  [
    'brackets 50,000 deep',
    { body: '['.repeat(DEEP), headers: JSON_TYPE },
    { status: 400, code: 'request.notJson' },
  ],
  [
    'lists 50,000 deep, all closed',
    { body: '['.repeat(DEEP) + ']'.repeat(DEEP), headers: JSON_TYPE },
    { status: 400, code: 'request.invalid' },
  ],
  [
    'an object 30,000 deep, in a field',
    { body: `{"prompt":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`, headers: JSON_TYPE },
    { status: 400, code: 'request.invalid' },
  ],
  [
    '10 MB',
    { body: `"${'x'.repeat(TEN_MEGABYTES)}"`, headers: JSON_TYPE },
    { status: 413, code: 'request.tooLarge' },
  ],
  [
    'more than it says in its length',
    { body: `"${'x'.repeat(JSON_BODY_MAX_BYTES)}"`, headers: { ...JSON_TYPE, 'content-length': '2' } },
    { status: 413, code: 'request.tooLarge' },
  ],
  [
    'a picture that calls itself text',
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    { status: 415, code: 'request.unsupportedType' },
  ],
  [
    'a form',
    { body: 'a=b', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { status: 415, code: 'request.unsupportedType' },
  ],
  [
    'a picture that calls itself JSON',
    { body: Buffer.from('89504e470d0a1a0a', 'hex'), headers: JSON_TYPE },
    { status: 400, code: 'request.notJson' },
  ],
  ['a field that nobody knows', { json: { nobodyKnows: 1 } }, { status: 400, code: 'request.invalid' }],
  ['a list', { json: [] }, { status: 400, code: 'request.invalid' }],
  ['null', { json: null }, { status: 400, code: 'request.invalid' }],
]

const KEY = { 'idempotency-key': 'a-key-of-bad-input' }

const TAKING_A_BODY = combine(named(endpoints.filter(({ body }) => body)), BODIES)

it('every body that does not fit is refused by every endpoint that takes one', LONG, () =>
  checkRows(
    TAKING_A_BODY,
    ([[name], [what]]) => `${name} with ${what}`,
    ([[, endpoint], [, { headers, ...options }, refusal]]) =>
      refuses(
        (client) =>
          client.request(endpoint.method.toUpperCase(), pathOf(endpoint), {
            ...options,
            headers: { ...KEY, ...headers },
          }),
        refusal,
      ),
  ),
)

const STRANGE_IDS = [
  'x',
  '%00',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5c',
  '%E0%A4%A', // not percent-encoding at all
  '%ff%fe',
  SOME_ID.toUpperCase(),
  `${SOME_ID}%20`,
  `%7B${SOME_ID}%7D`,
  SOME_ID.replaceAll('-', ''),
  "1'%20OR%20'1'='1",
  '0',
  '-1',
  '9'.repeat(400),
  'null',
  'undefined',
  '[object%20Object]',
  '%E2%80%AE',
]

const BODIES_THAT_FIT: readonly unknown[] = [{ title: 'x' }, { to: 'first' }, {}]

/** What makes a call complete, so that only the id is at fault. */
const soundBody = ({ body }: Endpoint): unknown =>
  BODIES_THAT_FIT.find((candidate) => body?.safeParse(candidate).success)

const OF_ONE_THING = named(endpoints.filter(({ path }) => path.includes(':id')))

const sendTo = (endpoint: Endpoint, id: string) => (client: TestClient) =>
  client.request(endpoint.method.toUpperCase(), pathOf(endpoint, id), {
    json: soundBody(endpoint),
    headers: { cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })

const withoutRequestId = ({ status, text, headers }: TestAnswer) => ({
  status,
  type: headers.get('content-type'),
  text: text.replace(headers.get('x-request-id') ?? '', 'ID'),
})

/** Refused, and by the very answer of a thing that is not there. */
const expectAsMissing = async (endpoint: Endpoint, id: string): Promise<void> => {
  await refuses(sendTo(endpoint, id), { status: 404 })
  const missing = await sendTo(endpoint, SOME_ID)(app.as(english, web))
  const strange = await sendTo(endpoint, id)(app.as(english, web))
  expect(withoutRequestId(strange)).toEqual(withoutRequestId(missing))
}

it('every strange id is answered as one that is missing, by every endpoint that takes one', LONG, () =>
  checkRows(
    combine(OF_ONE_THING, STRANGE_IDS),
    ([[name], id]) => `${name} of ${id}`,
    ([[, endpoint], id]) => expectAsMissing(endpoint, id),
  ),
)

it.each(OF_ONE_THING)('%s: somebody else’s is answered as one that is missing', (_, endpoint) =>
  expectAsMissing(endpoint, endpoint.path.startsWith('/media') ? foreign.media : foreign.job),
)

const cursorOf = (time: string, id = SOME_ID): string => Buffer.from(`${time}|${id}`).toString('base64url')
const NOW = '2026-01-01T00:00:00.000Z'

const CURSORS: readonly [string, string][] = [
  ['made up', 'abc'],
  ['empty inside', cursorOf('', '')],
  ['a NUL', '%00'],
  ['half of one', cursorOf(NOW).slice(0, 20)],
  ['a time without an id', Buffer.from(NOW).toString('base64url')],
  ['an id that is none', cursorOf(NOW, 'x')],
  ['SQL for an id', cursorOf(NOW, "'; DROP TABLE media --")],
  ['a time in words', cursorOf('yesterday')],
  ['a time before all history', cursorOf('-271821-04-20T00:00:00.000Z')],
  ['a time after all future', cursorOf('+275760-09-13T00:00:00.000Z')],
  ['a day that does not exist', cursorOf('2026-02-31T25:61:61.000Z')],
  ['longer than any', 'a'.repeat(201)],
]

describe.each(
  named(
    endpoints.filter(({ query, method }) => method === 'get' && query?.safeParse({ cursor: 'a' }).success),
  ),
)('%s from a cursor that is', (_, endpoint) => {
  it.each(CURSORS)('%s', (_name, cursor) =>
    refuses((client) => client.get(`${pathOf(endpoint)}?cursor=${cursor}`), {
      status: 400,
      code: 'request.invalid',
    }),
  )

  it('of somebody else’s list or of long ago shows only what is one’s own', async () => {
    for (const time of ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
      const answer = await app
        .as(english, web)
        .get(`${pathOf(endpoint)}?cursor=${cursorOf(time, foreign.media)}`)
      expect(answer.json).toEqual({ data: [], nextCursor: null })
    }
  })

  it.each([
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=101',
    'limit=NaN',
    'limit=',
    'order=asc',
    'cursor[]=a',
    '__proto__=1',
  ])('there, but with %s', (query) =>
    refuses((client) => client.get(`${pathOf(endpoint)}?${query}`), { status: 400, code: 'request.invalid' }),
  )
})

it.each([
  ['nothing', ''],
  ['a number', '0'],
  ['a number below all', '-1'],
  ['a word', 'x'],
  ['400 digits', '9'.repeat(400)],
  ['a path', '../../etc'],
  ['SQL', "test-1' OR 1=1 --"],
  ['an event of another process', 'test-1'],
  ['an event that is still to come', 'test-99999999999999999999'],
])('an event stream that resumes after %s sends what is one’s own, and nothing else', async (name, id) => {
  const client = app.as(english, web)
  const events = await client.events({ 'last-event-id': id })
  try {
    const headers = { 'idempotency-key': `key-of-${name.replaceAll(' ', '-')}` }
    const body = { kind: 'image', prompt: `my own: ${name}` }
    expect((await client.post('/api/v1/generation/jobs', body, headers)).status).toBe(202)
    await events.waitFor(({ data }) => data.prompt === body.prompt)
    expect(JSON.stringify(events.received)).not.toContain('a secret')
  } finally {
    events.close()
  }
})
