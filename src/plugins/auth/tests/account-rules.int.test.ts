import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startTestApp, type TestApp } from '@/testing/test-app'
import type { TestClient } from '@/testing/test-app-client'
import type { SeededUser } from '@/testing/factories/users'

let app: TestApp
let user: SeededUser
let own: TestClient
beforeAll(async () => {
  app = await startTestApp()
  user = await app.seed.user('user')
  own = app.as(user)
})
afterAll(() => app.stop())

const stored = async () =>
  (await app.container.database.query('SELECT hash, salt, name FROM users WHERE id = $1', [user.id]))[0]

const messageOf = (json: Record<string, unknown>): string =>
  (json.errors as { message: string; data?: { errors?: { message: string }[] } }[])
    .flatMap(({ message, data }) => data?.errors?.map((error) => error.message) ?? [message])
    .join(' ')

describe('while there is no mail server, nobody resets a password', () => {
  it.each([
    ['en', 'There is no mail server'],
    ['pl', 'Nie ma serwera poczty'],
  ])(
    'through REST, said in %s, and no letter with a way in lies in the mailbox',
    async (language, sentence) => {
      const headers = { 'accept-language': language }
      for (const [path, body] of [
        ['forgot-password', { email: user.email }],
        ['reset-password', { token: 'x'.repeat(40), password: 'another long password' }],
      ] as const) {
        const answer = await app.as('guest').post(`/api/users/${path}`, body, headers)
        expect(answer.status).toBe(403)
        expect(messageOf(answer.json)).toContain(sentence)
      }
      const [token] = await app.container.database.query(
        'SELECT reset_password_token AS token FROM users WHERE id = $1',
        [user.id],
      )
      expect(token).toEqual({ token: null })
      expect(await app.container.database.query(`SELECT id FROM mails WHERE kind = 'payload'`)).toEqual([])
    },
  )
})

describe('the rules of registration hold on Payload’s own routes', () => {
  it.each([
    ['a password of 7 characters', { password: 'abcdefg' }, '8–128'],
    ['a password of 129', { password: 'x'.repeat(129) }, '8–128'],
    ['an empty password', { password: '' }, '8–128'],
    ['a name that rings a bell', { name: 'a\u0007b' }, 'cannot be shown'],
    ['a name that reverses the reading direction', { name: 'a\u202eb' }, 'cannot be shown'],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, 'too long'],
  ])('%s is refused, and nothing changes', async (_, body, sentence) => {
    const before = await stored()
    const answer = await own.patch(`/api/users/${user.id}`, body, { 'accept-language': 'en' })
    expect(answer.status).toBe(400)
    expect(messageOf(answer.json)).toContain(sentence)
    expect(await stored()).toEqual(before)
  })

  it('a good password and name are taken', async () => {
    const body = { password: 'a good long password', name: 'Ada' }
    expect((await own.patch(`/api/users/${user.id}`, body)).status).toBe(200)
    expect(await stored()).toMatchObject({ name: 'Ada' })
  })

  it('no account is made with a bad one', async () => {
    const admin = app.as(await app.seed.user('super-admin'))
    const body = { email: 'short@kadr.example', password: 'abc', rank: 'user', locale: 'en' }
    expect((await admin.post('/api/users', body)).status).toBe(400)
    expect(await app.container.database.query('SELECT id FROM users WHERE email = $1', [body.email])).toEqual(
      [],
    )
  })
})
