import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { expectRefusal, type Refusal } from '@/testing/refusals'
import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestAnswer, TestClient } from '@/testing/test-app-client'

import { Job } from '../contract'
import { ask, JOBS, readJob } from './job-client'

let app: TestApp
let english: TestClient
let polish: TestClient
beforeAll(async () => {
  app = await startTestApp()
  // Bad input is tried more often than a minute allows.
  const web = await app.startWeb({ limits: { submitsPerMinute: 100_000 } })
  english = app.as(await app.seed.user('user'), web)
  polish = app.as(await app.seed.user('user', { locale: 'pl' }), web)
})
afterAll(() => app.stop())

const refuses = (send: (client: TestClient) => Promise<TestAnswer>, refusal: Refusal): Promise<void> =>
  expectRefusal(app, { english, polish }, send, refusal)

const body = (part: object) => ({ kind: 'image', prompt: 'a fox', ...part })
const key = () => ({ 'idempotency-key': randomUUID() })
const invalid = (field: string) => ({ status: 400, code: 'request.invalid', field })

describe('the body of a request', () => {
  it.each([
    ['an empty prompt', body({ prompt: '' }), 'prompt'],
    ['a prompt of blanks', body({ prompt: ' \n\t ' }), 'prompt'],
    ['a prompt of zero-width characters', body({ prompt: '\u200b\u200d\u2060' }), 'prompt'],
    ['half a character', body({ prompt: 'fox \ud83e' }), 'prompt'],
    ['2,001 characters', body({ prompt: 'x'.repeat(2_001) }), 'prompt'],
    ['a NUL', body({ prompt: 'a\u0000fox' }), 'prompt'],
    ['an escape sequence', body({ prompt: '\u001b[31mred' }), 'prompt'],
    ['a right-to-left override', body({ prompt: 'abc\u202egpj.exe' }), 'prompt'],
    ['a first strong isolate', body({ prompt: 'abc\u2068x\u2069' }), 'prompt'],
    ['a NUL in what should not be there', body({ negativePrompt: '\u0000' }), 'negativePrompt'],
    ['no prompt', { kind: 'image' }, 'prompt'],
    ['a prompt that is a list', body({ prompt: ['a fox'] }), 'prompt'],
    ['a prompt that is null', body({ prompt: null }), 'prompt'],
    ['another kind', body({ kind: 'video' }), 'kind'],
    ['no kind', { prompt: 'a fox' }, 'kind'],
    ['a width of 63', body({ width: 63 }), 'width'],
    ['a height of 2,049', body({ height: 2_049 }), 'height'],
    ['half a pixel', body({ width: 100.5 }), 'width'],
    ['a width of 0', body({ width: 0 }), 'width'],
    ['a height of −1', body({ height: -1 }), 'height'],
    ['a pixel and a half', body({ height: 1.5 }), 'height'],
    ['a width of 10,001', body({ width: 10_001 }), 'width'],
    ['a width of 1e308', body({ width: 1e308 }), 'width'],
    ['a width in words', body({ width: '1024' }), 'width'],
    ['no pictures', body({ count: 0 }), 'count'],
    ['five pictures', body({ count: 5 }), 'count'],
    ['minus one picture', body({ count: -1 }), 'count'],
    ['a picture and a half', body({ count: 1.5 }), 'count'],
    ['pictures in words', body({ count: 'two' }), 'count'],
    ['half a seed', body({ seed: 0.5 }), 'seed'],
    ['a seed in words', body({ seed: 'lucky' }), 'seed'],
    ['an engine that is a number', body({ engine: 7 }), 'engine'],
    ['a style that is a list', body({ style: ['book'] }), 'style'],
    ['a negative seed', body({ seed: -1 }), 'seed'],
    ['a seed of 2³²', body({ seed: 2 ** 32 }), 'seed'],
    ['an unknown field', body({ steps: 20 }), 'steps'],
    ['a field of Object’s prototype', body({ constructor: { prototype: { rank: 'admin' } } }), 'constructor'],
  ])('refuses %s and names the field', async (_, json, field) => {
    await refuses((client) => client.post(JOBS, json, key()), invalid(field))
  })

  it.each([
    ['a list', [body({})]],
    ['a word', '"image"'],
    ['null', null],
  ])('refuses %s as the whole body and names no field', async (_, json) => {
    await refuses((client) => client.post(JOBS, json, key()), { status: 400, code: 'request.invalid' })
    expect((await english.post(JOBS, json, key())).error).not.toHaveProperty('fields')
  })

  it('refuses a field __proto__ and names it', async () => {
    const raw = '{"kind":"image","prompt":"a fox","__proto__":{"count":3}}'
    const headers = { ...key(), 'content-type': 'application/json' }
    await refuses((client) => client.request('POST', JOBS, { body: raw, headers }), invalid('__proto__'))
  })

  it.each([
    ['an unknown engine', body({ engine: 'midjourney' }), 'generation.unknownEngine'],
    ['an engine with a NUL', body({ engine: 'draft\u0000' }), 'generation.unknownEngine'],
    ['an unknown style', body({ style: 'baroque' }), 'generation.unknownStyle'],
    ['a style of Object’s prototype', body({ style: 'constructor' }), 'generation.unknownStyle'],
  ])('refuses %s with a code that says so', async (_, json, code) => {
    await refuses((client) => client.post(JOBS, json, key()), { status: 400, code })
  })

  it('names every wrong field in one answer', async () => {
    const answer = await english.post(JOBS, body({ prompt: '', width: 1, seed: -1, steps: 1 }), key())
    expect(Object.keys(answer.error.fields ?? {}).sort()).toEqual(['prompt', 'seed', 'steps', 'width'])
  })
})

describe('a request that is no JSON', () => {
  const raw = (content: BodyInit, headers: Record<string, string>) => (client: TestClient) =>
    client.request('POST', JOBS, { body: content, headers: { ...key(), ...headers } })
  const JSON_TYPE = { 'content-type': 'application/json' }

  it.each([
    ['half an object', '{"kind":"image"', JSON_TYPE, 400, 'request.notJson'],
    ['an empty text', '', JSON_TYPE, 400, 'request.notJson'],
    ['broken UTF-8', Buffer.from([0x22, 0xff, 0x22]), JSON_TYPE, 400, 'request.notJson'],
    [
      'a form',
      'prompt=a+fox',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'request.unsupportedType',
    ],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'request.unsupportedType'],
    ['a megabyte', `"${'x'.repeat(1_048_576)}"`, JSON_TYPE, 413, 'request.tooLarge'],
    ['brackets 100,000 deep', '['.repeat(100_000), JSON_TYPE, 400, 'request.notJson'],
  ])('refuses %s as a body', async (_, content, headers, status, code) => {
    await refuses(raw(content, headers), { status, code })
  })
})

describe('the URL of a request', () => {
  it.each([
    ['that is nowhere', 'GET', '/api/v1/nope', 404, 'request.notFound'],
    ['that is deeper than any', 'GET', `${JOBS}/a/b/c/d`, 404, 'request.notFound'],
    ['under another method', 'PATCH', JOBS, 405, 'request.methodNotAllowed'],
    ['with a method of its own', 'BREW', JOBS, 405, 'request.methodNotAllowed'],
    ['of a job with a strange id', 'GET', `${JOBS}/..%2f..%2fetc`, 404, 'generation.jobNotFound'],
    [
      'of a job with an id in capitals',
      'GET',
      `${JOBS}/01A20954-0000-7000-8000-000000000001`,
      404,
      'generation.jobNotFound',
    ],
    ['with an unknown query', 'GET', `${JOBS}?order=asc`, 400, 'request.invalid'],
    ['with a limit of 101', 'GET', `${JOBS}?limit=101`, 400, 'request.invalid'],
    ['with a limit of 0', 'GET', `${JOBS}?limit=0`, 400, 'request.invalid'],
    ['with a limit in words', 'GET', `${JOBS}?limit=many`, 400, 'request.invalid'],
    ['with a made-up cursor', 'GET', `${JOBS}?cursor=abc`, 400, 'request.invalid'],
    ['with a cursor of a NUL', 'GET', `${JOBS}?cursor=%00`, 400, 'request.invalid'],
    [
      'with a cursor before all history',
      'GET',
      `${JOBS}?cursor=${cursor('-271821-04-20T00:00:00.000Z')}`,
      400,
      'request.invalid',
    ],
    [
      'with a cursor after all future',
      'GET',
      `${JOBS}?cursor=${cursor('+275760-09-13T00:00:00.000Z')}`,
      400,
      'request.invalid',
    ],
  ])('refuses a URL %s', async (_, method, path, status, code) => {
    // Where nothing is found nobody asks whose account it is: the page's language decides.
    const cookie = (client: TestClient) => `NEXT_LOCALE=${client === polish ? 'pl' : 'en'}`
    const headers = (client: TestClient) => ({
      cookie: `${cookie(client)}; kadr-token=${client.cookies.get('kadr-token')}`,
    })
    await refuses((client) => client.request(method, path, { headers: headers(client) }), { status, code })
  })
})

function cursor(time: string): string {
  return Buffer.from(`${time}|01a20954-0000-7000-8000-000000000001`).toString('base64url')
}

describe('a prompt that looks strange but is fine', () => {
  it.each([
    ['2,000 characters', 'x'.repeat(2_000)],
    ['emoji alone', '🦊🌲🌙'],
    ['emoji of several parts', '👩‍🚀🏳️‍🌈'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['SQL', `'; DROP TABLE users; --`],
    ['an ICU message', '{count, plural, one {#} other {#}}'],
    ['line breaks and tabs', 'a fox\n\tin a forest'],
    ['Polish', 'zażółć gęślą jaźń'],
    ['Arabic', 'ثعلب في الغابة'],
  ])('%s is kept as it is', async (_, prompt) => {
    const answer = await ask(english, { prompt })
    expect(answer.status).toBe(202)
    const { id } = answer.data(Job)
    expect((await readJob(english, id)).prompt).toBe(prompt)
    expect((await english.post(`${JOBS}/${id}/cancel`)).status).toBe(200)
  })
})
