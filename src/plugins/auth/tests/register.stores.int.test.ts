import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'

const REGISTER = '/api/v1/account/register'
const PASSWORD = 'correct horse battery'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const body = (email: string, part: object = {}) => ({ email, password: PASSWORD, locale: 'en', ...part })

const accountsOf = (email: string) =>
  app.container.database.query('SELECT rank, locale, name FROM users WHERE email = $1', [email])
const mailsTo = async (email: string): Promise<unknown[]> =>
  (
    await app.container.database.query('SELECT kind FROM mails WHERE "to" = $1 ORDER BY created_at', [email])
  ).map(({ kind }) => kind)

it('answers a new and a known address the same, and informs the owner by mail', async () => {
  const email = 'first@kadr.test'
  const [fresh, known] = [
    await app.as('guest').post(REGISTER, body(email, { name: 'First' })),
    await app.as('guest').post(REGISTER, body(' FIRST@kadr.test '.trim(), { password: 'another one' })),
  ]
  expect([fresh.status, known.status]).toEqual([202, 202])
  expect(known.text).toBe(fresh.text)
  expect(known.headers.getSetCookie()).toEqual(fresh.headers.getSetCookie())
  expect(await accountsOf(email)).toEqual([{ rank: 'user', locale: 'en', name: 'First' }])
  expect(await mailsTo(email)).toEqual(['account.welcome', 'account.known'])
})

it('takes about the same time for a known address as for a new one', async () => {
  const time = async (email: string): Promise<number> => {
    const startedAt = performance.now()
    await app.as('guest').post(REGISTER, body(email))
    return performance.now() - startedAt
  }
  await time('known@kadr.test')
  const times = { fresh: [] as number[], known: [] as number[] }
  for (let round = 0; round < 5; round += 1) {
    times.fresh.push(await time(`fresh-${round}@kadr.test`))
    times.known.push(await time('known@kadr.test'))
  }
  const quickest = (values: readonly number[]): number => Math.min(...values)
  expect(quickest(times.known)).toBeGreaterThan(quickest(times.fresh) / 2)
})

it('makes one account of ten that ask at once', async () => {
  const email = 'race@kadr.test'
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => app.as('guest').post(REGISTER, body(email))),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(await accountsOf(email)).toHaveLength(1)
  expect((await mailsTo(email)).filter((kind) => kind === 'account.welcome')).toHaveLength(1)
})

const mailOf = async (email: string, kind: string) =>
  (await app.container.database.query('SELECT * FROM mails WHERE "to" = $1 AND kind = $2', [email, kind]))[0]

it.each([
  ['en', 'Your account in Kadr'],
  ['pl', 'Twoje konto w\u00a0Kadrze'],
])(
  'writes the mail in the language that was chosen, and leads to its sign-in: %s',
  async (locale, subject) => {
    const email = `reader-${locale}@kadr.test`
    await app.as('guest').post(REGISTER, body(email, { locale }))
    const mail = await mailOf(email, 'account.welcome')
    expect(mail).toMatchObject({ locale, subject })
    expect(String(mail?.text)).toContain(`\nhttp://kadr.test/${locale}/sign-in\n`)
  },
)

it('writes to somebody known in the language of their account', async () => {
  const email = 'known-reader@kadr.test'
  await app.as('guest').post(REGISTER, body(email, { locale: 'pl' }))
  await app.as('guest').post(REGISTER, body(email, { locale: 'en' }))
  const mail = await mailOf(email, 'account.known')
  expect(mail).toMatchObject({ locale: 'pl', subject: 'Masz już konto w\u00a0Kadrze' })
  expect(String(mail?.text)).toContain('\nhttp://kadr.test/pl/sign-in\n')
})

describe('a registration that is refused, in both languages, with nothing written', () => {
  it.each([
    ['a short password', { password: '1234567' }, 'password'],
    ['a long password', { password: 'x'.repeat(129) }, 'password'],
    ['no address', { email: 'nobody' }, 'email'],
    ['an address with a NUL', { email: 'a\u0000@kadr.test' }, 'email'],
    ['an address of 255 characters', { email: `${'x'.repeat(245)}@kadr.test` }, 'email'],
    ['a name with a NUL', { name: 'a\u0000b' }, 'name'],
    ['a long name', { name: 'x'.repeat(81) }, 'name'],
    ['an unknown language', { locale: 'de' }, 'locale'],
    ['a rank', { rank: 'super-admin' }, 'rank'],
    ['an id', { id: '01a20954-0000-7000-8000-000000000001' }, 'id'],
  ])('%s', async (_, part, field) => {
    const count = () => app.container.database.query('SELECT count(*) AS n FROM users')
    const before = await count()
    const send = (language: string) =>
      app.as('guest').post(REGISTER, body('refused@kadr.test', part), { 'accept-language': language })
    const [english, polish] = [await send('en'), await send('pl')]
    for (const answer of [english, polish]) {
      expect(answer.status).toBe(400)
      expect(Object.keys(answer.error.fields ?? {})).toEqual([field])
      expect(answer.text).not.toMatch(/node_modules|\.ts\b|SELECT/)
    }
    expect(polish.error.fields?.[field]).not.toBe(english.error.fields?.[field])
    expect(await count()).toEqual(before)
  })
})

it('makes no account in a closed studio, and answers with the reason', async () => {
  const web = await app.startWeb({ settings: { registration: 'closed' } })
  const answer = await app.as('guest', web).post(REGISTER, body('late@kadr.test'))
  expect(answer.status).toBe(403)
  expect(answer.error.code).toBe('account.registrationClosed')
  expect(await accountsOf('late@kadr.test')).toEqual([])
  expect(await mailsTo('late@kadr.test')).toEqual([])
})

it('lets one address register twenty times in ten minutes, then says when to come back', async () => {
  const guest = app.as('guest')
  for (let sent = 0; sent < 20; sent += 1) {
    expect((await guest.post(REGISTER, body('x', {}))).status).toBe(400)
  }
  const answer = await guest.post(REGISTER, body('x'))
  expect(answer.status).toBe(429)
  expect(answer.error.code).toBe('request.rateLimited')
  const seconds = Number(answer.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(600)
})
