import { createHash } from 'node:crypto'

import { SignJWT } from 'jose'
import { jwtSign } from 'payload'
import { expect, it } from 'vitest'

import { createReadToken } from './session-token'

const SECRET = 'what Payload is configured with'
/** As Payload derives it. */
const KEY = createHash('sha256').update(SECRET).digest('hex').slice(0, 32)
const HOUR_SECONDS = 3_600
const ACCOUNT = { id: '0198c0de-0000-7000-8000-000000000001', collection: 'users', email: 'a@kadr.test' }

const sign = (fieldsToSign: Record<string, unknown>, secret = KEY) =>
  jwtSign({ fieldsToSign, secret, tokenExpiration: HOUR_SECONDS })
/** @param passedMs - how long ago the token was signed */
const read = (token: string, passedMs = 0) =>
  createReadToken(SECRET, { now: () => new Date(Date.now() + passedMs) })(token)

it('reads what Payload signs, until it is over', async () => {
  const { token, exp } = await sign(ACCOUNT)
  expect(await read(token)).toEqual({ accountId: ACCOUNT.id, untilMs: exp * 1_000 })
  expect(await read(token, (HOUR_SECONDS + 1) * 1_000)).toBeNull()
})

it('knows no token of another key, of another collection, without an account, or of an older format', async () => {
  const bytes = new TextEncoder().encode(KEY)
  const older = new SignJWT(ACCOUNT).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h')
  const endless = new SignJWT(ACCOUNT).setProtectedHeader({ alg: 'HS256', authVersion: 1 })
  const strong = new SignJWT(ACCOUNT).setProtectedHeader({ alg: 'HS512', authVersion: 1 })
  const wrong = [
    (await sign(ACCOUNT, 'another key')).token,
    (await sign({ ...ACCOUNT, collection: 'robots' })).token,
    (await sign({ collection: 'users' })).token,
    await older.sign(bytes),
    await endless.sign(bytes),
    await strong.setExpirationTime('1h').sign(bytes),
  ]
  for (const token of wrong) expect(await read(token)).toBeNull()
})

it('knows no damaged or unsigned token', async () => {
  const { token } = await sign(ACCOUNT)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const none = Buffer.from('{"alg":"none","typ":"JWT","authVersion":1}').toString('base64url')
  const other = Buffer.from(JSON.stringify({ ...ACCOUNT, exp: 9_999_999_999 })).toString('base64url')
  const wrong = ['', 'x', `${none}.${claims}.`, `${head}.${other}.${signature}`, `${head}.${claims}.`]
  for (const one of wrong) expect(await read(one)).toBeNull()
})
