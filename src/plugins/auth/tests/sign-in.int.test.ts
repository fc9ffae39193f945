import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

const EMAIL = 'someone@kadr.test'
const PASSWORD = 'correct horse battery'
const LOGIN = '/api/users/login'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await app
    .as('guest')
    .post('/api/v1/account/register', { email: EMAIL, password: PASSWORD, locale: 'en', name: 'Someone' })
})
afterAll(() => app.stop())

it('signs in, knows who is here, and signs out', async () => {
  const browser = app.as('guest')
  const answer = await browser.post(LOGIN, { email: EMAIL, password: PASSWORD })
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({ user: { email: EMAIL, rank: 'user' }, token: expect.any(String) })
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^kadr-token=.+HttpOnly.*SameSite=Lax/),
  ])
  expect((await browser.get('/api/users/me')).json).toMatchObject({ user: { email: EMAIL } })
  expect((await browser.post('/api/users/logout')).status).toBe(200)
  expect(browser.cookies.has('kadr-token')).toBe(false)
  expect((await browser.get('/api/users/me')).json).toMatchObject({ user: null })
})

it('knows who is here where a browser sends no Sec-Fetch-Site', async () => {
  const browser = app.as(await app.seed.user('user'))
  expect((await browser.get('/api/users/me', { 'sec-fetch-site': '' })).json.user).not.toBeNull()
})

it('takes the token as a bearer too, and nothing in its place', async () => {
  const { token } = await app.seed.user('user')
  const ask = (authorization: string) => app.as('guest').get('/api/users/me', { authorization })
  expect((await ask(`Bearer ${token}`)).json.user).not.toBeNull()
  for (const wrong of [`Bearer ${token.slice(0, -4)}AAAA`, 'Bearer x', 'Basic dTpw', 'Bearer ']) {
    expect((await ask(wrong)).json.user).toBeNull()
  }
})

it('never shows a password’s hash or salt', async () => {
  const browser = app.as('guest')
  const login = await browser.post(LOGIN, { email: EMAIL, password: PASSWORD })
  for (const answer of [login, await browser.get('/api/users/me'), await browser.get('/api/users')]) {
    expect(answer.text).not.toMatch(/"(hash|salt|resetPasswordToken|loginAttempts)":/)
  }
})

it('says the same to a wrong password and to an unknown address', async () => {
  const wrong = await app.as('guest').post(LOGIN, { email: EMAIL, password: 'not this one' })
  const unknown = await app.as('guest').post(LOGIN, { email: 'nobody@kadr.test', password: 'not this one' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(unknown.text).toBe(wrong.text)
})

describe('the work of a sign-in that fails', () => {
  const hash = vi.spyOn(crypto, 'pbkdf2')
  syncBuiltinESMExports()
  afterEach(() => {
    hash.mockClear()
  })
  afterAll(() => {
    hash.mockRestore()
    syncBuiltinESMExports()
  })

  /** Iterations, key length and digest of every hash that an answer took. */
  const hashesOf = async (body: object): Promise<unknown[]> => {
    hash.mockClear()
    expect((await app.as('guest').post(LOGIN, body)).status).not.toBe(200)
    return hash.mock.calls.map(([, , ...parameters]) => parameters.slice(0, 3))
  }

  it.each(['nobody@kadr.test', ' Nobody@Kadr.Test '])(
    'is one hash of the same kind for %j',
    async (email) => {
      const known = await hashesOf({ email: EMAIL, password: 'not this one' })
      expect(known).toEqual([[600_000, 32, 'sha256']])
      expect(await hashesOf({ email, password: 'not this one' })).toEqual(known)
    },
  )

  it.each([{}, { password: '' }, { password: '  ' }, { password: 7 }, { password: { a: 'b' } }])(
    'is none for anybody with %j',
    async (rest) => {
      expect(await hashesOf({ email: EMAIL, ...rest })).toEqual([])
      expect(await hashesOf({ email: 'nobody@kadr.test', ...rest })).toEqual([])
    },
  )
})

it.each([
  ['as the form sends it', LOGIN],
  ['with an encoded letter', '/api/users/log%69n'],
  ['with an encoded collection', '/api/%75sers/login'],
  ['with a slash at the end', `${LOGIN}/`],
  ['with a doubled slash', '/api//users/login'],
])('lets one address try to sign in twenty times, %s', async (_, path) => {
  const browser = app.as('guest')
  // Without a password a try counts as every other, and takes no hash.
  const tries = await Promise.all(
    Array.from({ length: 25 }, () => browser.post(path, { email: 'nobody@kadr.test', password: '' })),
  )
  expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5)
  const refused = tries.find(({ status }) => status === 429)
  expect(refused?.error.code).toBe('request.rateLimited')
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
})

it('counts the requests of guests by address and of people by account', async () => {
  const web = await app.startWeb({ limits: { requestsPerMinute: { guest: 3, user: 5, address: 100 } } })
  const statuses = async (client: ReturnType<TestApp['as']>, path: string, times: number) => {
    const seen: number[] = []
    for (let sent = 0; sent < times; sent += 1) seen.push((await client.get(path)).status)
    return seen
  }
  for (const path of ['/api/v1/media', '/api/users/me']) {
    expect(await statuses(app.as('guest', web), path, 4)).toEqual([200, 200, 200, 429])
    const owner = await app.seed.user('user')
    const [one, other] = [app.as(owner, web), app.as(owner, web)]
    expect([...(await statuses(one, path, 3)), ...(await statuses(other, path, 3))]).toEqual([
      200, 200, 200, 200, 200, 429,
    ])
  }
})

it('counts neither files nor the event stream', async () => {
  const web = await app.startWeb({ limits: { requestsPerMinute: { guest: 1, user: 1, address: 1 } } })
  const guest = app.as('guest', web)
  const { ownerKey } = await app.seed.user('user')
  const { id } = await app.seed.media({ ownerKey, privacy: 'public' })
  for (let round = 0; round < 3; round += 1) {
    expect((await guest.get(`/api/v1/media/${id}/file?variant=original`)).status).toBe(200)
    const events = await guest.events()
    events.close()
  }
  const statuses = [await guest.get('/api/v1/media'), await guest.get('/api/v1/media')]
  expect(statuses.map(({ status }) => status)).toEqual([200, 429])
})

it('knows nobody by a token that is signed with another key', async () => {
  const { token } = await app.seed.user('super-admin')
  const [head = '', claims = ''] = token.split('.')
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  for (const forged of [`${head}.${claims}.`, `${none}.${claims}.`, `${head}.${claims}.${'A'.repeat(43)}`]) {
    const browser = app.as('guest')
    browser.cookies.set('kadr-token', forged)
    expect((await browser.get('/api/users/me')).json.user).toBeNull()
    expect((await browser.get('/api/v1/generation/jobs')).json.data).toEqual([])
  }
})

it('refuses the token of a deleted account', async () => {
  const user = await app.seed.user('user')
  const browser = app.as(user)
  await app.container.database.query('DELETE FROM users WHERE id = $1', [user.id])
  expect((await browser.get('/api/users/me')).json.user).toBeNull()
  expect((await browser.get('/api/v1/media?scope=own')).json.data).toEqual([])
})
