import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

import { createSetupLink, hasSuperAdmin, isSetupOpen } from '../services/setup-links'

const SETUP = '/api/v1/account/setup'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  await app.container.database.query('DELETE FROM users')
})
afterAll(() => app.stop())

const body = (token: string, email = 'boss@kadr.test') => ({
  token,
  email,
  password: 'correct horse battery',
  locale: 'en',
})

const newToken = async (): Promise<string> => {
  const url = await createSetupLink(app.container)
  return new URL(url ?? 'http://none').searchParams.get('token') ?? ''
}

const superAdmins = async (): Promise<number> =>
  (await app.container.database.query(`SELECT 1 FROM users WHERE rank = 'super-admin'`)).length

it('makes the first Super Admin once, who can sign in', async () => {
  const token = await newToken()
  const answer = await app.as('guest').post(SETUP, body(token))
  expect(answer.status).toBe(201)
  const login = await app
    .as('guest')
    .post('/api/users/login', { email: 'boss@kadr.test', password: 'correct horse battery' })
  expect(login.json).toMatchObject({ user: { rank: 'super-admin' } })
  const again = await app.as('guest').post(SETUP, body(token, 'second@kadr.test'))
  expect(again.status).toBe(410)
  expect(again.error.code).toBe('auth.setupLinkInvalid')
  expect(again.error.message).toContain('has its administrator already')
  expect(await superAdmins()).toBe(1)
})

it('makes one Super Admin of twenty uses at once', async () => {
  const token = await newToken()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      app.as('guest').post(SETUP, body(token, `boss-${index}@kadr.test`)),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
  expect(await superAdmins()).toBe(1)
})

it('keeps the link usable when the address is taken', async () => {
  const token = await newToken()
  await app
    .as('guest')
    .post('/api/v1/account/register', { email: 'taken@kadr.test', password: 'correct horse', locale: 'en' })
  const refused = await app.as('guest').post(SETUP, body(token, 'taken@kadr.test'))
  expect(refused.status).toBe(409)
  expect(refused.error.code).toBe('account.emailTaken')
  expect((await app.as('guest').post(SETUP, body(token))).status).toBe(201)
})

it('keeps only the sum of the token', async () => {
  const token = await newToken()
  const rows = await app.container.database.query('SELECT * FROM setup_links')
  expect(JSON.stringify(rows)).not.toContain(token)
})

it('opens nothing with an old, an ended, a foreign or no token', async () => {
  const ended = await newToken()
  const old = await newToken()
  await app.container.database.query(`UPDATE setup_links SET expires_at = now() - interval '1 second'`)
  for (const token of [ended, old, 'x'.repeat(43), "' OR 1=1 --", '\u0000']) {
    expect(await isSetupOpen(app.container, token)).toBe(false)
    expect((await app.as('guest').post(SETUP, body(token))).status).toBe(410)
  }
  expect((await app.as('guest').post(SETUP, body(''))).status).toBe(400)
  expect(await superAdmins()).toBe(0)
})

it('ends earlier links with a new one, and makes none while there is a Super Admin', async () => {
  const earlier = await newToken()
  const latest = await newToken()
  expect([await isSetupOpen(app.container, earlier), await isSetupOpen(app.container, latest)]).toEqual([
    false,
    true,
  ])
  await app.seed.user('super-admin')
  expect(await createSetupLink(app.container)).toBeNull()
  expect(await isSetupOpen(app.container, latest)).toBe(false)
})

it.each(['/api/users/first-register', '/api/users/first%2Dregister', '/api/users/first-register/'])(
  'keeps %s closed to the first visitor',
  async (path) => {
    const answer = await app.as('guest').post(path, { email: 'thief@kadr.test', password: 'correct horse' })
    expect(answer.status).toBe(404)
    expect(await app.container.database.query('SELECT 1 FROM users')).toEqual([])
  },
)

it('makes nobody through the list of accounts either', async () => {
  const account = { email: 'thief@kadr.test', password: 'correct horse', rank: 'super-admin', locale: 'en' }
  expect((await app.as('guest').post('/api/users', account)).status).toBe(403)
  expect(await app.container.database.query('SELECT 1 FROM users')).toEqual([])
})

it('recommends a new link only while there is no Super Admin, whoever else has an account', async () => {
  await app.seed.user('user')
  expect(await hasSuperAdmin(app.container)).toBe(false)
  const old = await app.as('guest').post(SETUP, body('no-such-token'))
  expect(old.error.message).toContain('npm run kadr -- setup-link')
  await app.seed.user('super-admin')
  expect(await hasSuperAdmin(app.container)).toBe(true)
  const spent = await app.as('guest').post(SETUP, body('no-such-token'))
  expect(spent.error.message).not.toContain('setup-link')
})
