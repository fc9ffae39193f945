import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { DomainError } from '../kernel/domain-error'
import { readCookie, serializeCookie } from './cookies'
import { decodeCursor, encodeCursor, pageOf } from './cursor'
import { guestCookie, readGuestOwnerKey } from './guest-cookie'
import { JSON_BODY_MAX_BYTES, readJsonBody } from './json-body'
import { negotiateLocale, requestLocale } from './request-locale'
import { refuseCrossSite } from './same-origin'
import { fieldSentences } from './validation'

const code = (error: unknown): unknown => (error instanceof DomainError ? error.code : error)
const thrown = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return code(error)
  }
}

describe('cookies', () => {
  it('come back as they were written, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const [pair = ''] = serializeCookie('a', value, { maxAgeSeconds: 1, isSecure: true }).split(';')
        expect(readCookie(new Headers({ cookie: `x=1; ${pair}; y=2` }), 'a')).toBe(value)
      }),
    )
  })

  it('are Secure only over https', () => {
    expect(serializeCookie('a', 'b', { maxAgeSeconds: 1, isSecure: false })).not.toContain('Secure')
  })

  it('that cannot be decoded count as absent', () => {
    expect(readCookie(new Headers({ cookie: 'a=%E0%A4%A' }), 'a')).toBeNull()
  })
})

describe('the guest cookie', () => {
  const key = Buffer.alloc(32, 7)
  const id = '01a20954-0000-7000-8000-000000000001'
  const cookie = guestCookie(id, key, false).split(';')[0] ?? ''

  it('names the guest', () => {
    expect(readGuestOwnerKey(new Headers({ cookie }), key)).toBe(`g:${id}`)
  })

  it.each([
    ['another key', cookie, Buffer.alloc(32, 8)],
    ['another id', cookie.replace('0001.', '0002.'), key],
    ['no signature', cookie.replace(/\..*/, ''), key],
    ['a longer signature', `${cookie}AA`, key],
    ['nothing', 'kadr-guest=', key],
  ])('is worth nothing with %s', (_, given, withKey) => {
    expect(readGuestOwnerKey(new Headers({ cookie: given }), withKey)).toBeNull()
  })
})

describe('requests from other sites', () => {
  const request = (method: string, headers: Record<string, string>) =>
    new Request('http://kadr.test/api', { method, headers: { host: 'kadr.test', ...headers } })

  it.each([
    ['POST', {}],
    ['POST', { origin: 'http://kadr.test' }],
    ['POST', { origin: 'https://public.example' }],
    ['POST', { 'sec-fetch-site': 'same-origin' }],
    ['GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('%s with %o passes', (method, headers) => {
    expect(thrown(() => refuseCrossSite(request(method, headers), 'https://public.example'))).toBeUndefined()
  })

  it.each([
    ['POST', { origin: 'https://evil.example' }],
    ['DELETE', { origin: 'null' }],
    ['PATCH', { 'sec-fetch-site': 'cross-site' }],
    ['POST', { 'sec-fetch-site': 'same-site' }],
    ['POST', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('%s with %o is refused', (method, headers) => {
    expect(thrown(() => refuseCrossSite(request(method, headers), 'https://public.example'))).toBe(
      'request.crossSite',
    )
  })
})

describe('the language of an answer', () => {
  it.each([
    ['pl-PL,pl;q=0.9,en;q=0.8', 'pl'],
    ['de, en-GB;q=0.5, pl;q=0.4', 'en'],
    ['en;q=0, pl;q=0.1', 'pl'],
    ['de', null],
    ['', null],
    [';;;q=', null],
  ])('%s is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })

  it('is the page’s, then the account’s, then the browser’s', () => {
    const asks = (cookie: string) => new Headers({ cookie, 'accept-language': 'en' })
    expect(requestLocale(asks('NEXT_LOCALE=pl'), 'en')).toBe('pl')
    expect(requestLocale(asks('NEXT_LOCALE=xx'), 'pl')).toBe('pl')
    expect(requestLocale(asks(''))).toBe('en')
  })

  it('is that of the page which asks, though one in another language was opened since', () => {
    const asks = (locale: string) => new Headers({ cookie: 'NEXT_LOCALE=en', 'x-kadr-locale': locale })
    expect(requestLocale(asks('pl'), 'en')).toBe('pl')
    expect(requestLocale(asks('xx'), 'pl')).toBe('en')
  })
})

describe('cursors', () => {
  it('come back to the millisecond', () => {
    const keyset = {
      createdAt: new Date('2026-02-03T04:05:06.789Z'),
      id: '01a20954-0000-7000-8000-000000000001',
    }
    expect(decodeCursor(encodeCursor(keyset))).toEqual(keyset)
  })

  it('that are tampered with are refused, never an error of ours', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        expect(['request.invalid']).toContain(thrown(() => decodeCursor(cursor)))
      }),
    )
  })

  it('end with the last page', () => {
    const keysetOf = () => ({ createdAt: new Date(0), id: '01a20954-0000-7000-8000-000000000001' })
    expect(pageOf([1, 2], 2, keysetOf)).toEqual({ rows: [1, 2], nextCursor: null })
    expect(pageOf([1, 2, 3], 2, keysetOf).nextCursor).not.toBeNull()
    expect(pageOf([], 2, keysetOf)).toEqual({ rows: [], nextCursor: null })
  })
})

describe('JSON bodies', () => {
  const read = (
    body: BodyInit | null,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => readJsonBody(new Request('http://kadr.test', { method: 'POST', body, headers })).catch(code)

  it('are read', async () => {
    expect(await read('{"a":1}', { 'content-type': 'application/json; charset=utf-8' })).toEqual({ a: 1 })
  })

  it.each([
    ['another type', '{}', { 'content-type': 'text/plain' }, 'request.unsupportedType'],
    ['no type', new Uint8Array([123, 125]), {}, 'request.unsupportedType'],
    ['no JSON', '{a:1}', undefined, 'request.notJson'],
    ['nothing', null, undefined, 'request.notJson'],
    ['broken UTF-8', new Uint8Array([34, 0xff, 34]), undefined, 'request.notJson'],
    ['too many bytes', ' '.repeat(JSON_BODY_MAX_BYTES + 1), undefined, 'request.tooLarge'],
    [
      'a length that promises too much',
      '{}',
      { 'content-type': 'application/json', 'content-length': '10000000' },
      'request.tooLarge',
    ],
  ])('with %s are refused', async (_, body, headers, expected) => {
    expect(await read(body, headers)).toBe(expected)
  })

  it('nested 50,000 deep are an answer, not a crash', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect([true, false]).toContain(Array.isArray(await read(deep)))
  })
})

describe('sentences of a refused body', () => {
  it('name each field once, by its path', () => {
    const schema = z.strictObject({
      prompt: z.string().min(1),
      size: z.strictObject({ width: z.int().max(10) }),
    })
    const parsed = schema.safeParse({ prompt: '', size: { width: 11, x: 1 }, y: 2 }, { reportInput: true })
    const sentences = fieldSentences(
      parsed.error!,
      (_, key, params) => `${key} ${JSON.stringify(params ?? {})}`,
      'en',
    )
    expect(sentences).toEqual({
      prompt: 'core.validation.required {}',
      'size.width': 'core.validation.tooBig {"limit":10}',
      'size.x': 'core.validation.unknownField {}',
      y: 'core.validation.unknownField {}',
    })
  })
})
